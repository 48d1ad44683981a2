// The days of the year on which something happened, as they are posted day by day.
import { make, announce } from './dom.js';
import { read } from './server.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function open() {
  const day = make('section', { class: 'day', 'aria-label': 'What happened on the day', tabindex: '-1' });
  const year = make('div', { class: 'months' });
  const count = make('p', { class: 'small' });
  const element = make('div', { class: 'page calendar' }, make('h1', {}, 'Daily calendar'), count, day, year);
  let days = null;
  return { element, go };

  async function go(at) {
    days ??= await load();
    const wanted = /^\d\d-\d\d$/.test(at) ? at : today();
    await show(wanted, at !== '');
  }

  async function load() {
    const found = await read('days');
    const known = new Set(found.days ?? []);
    count.textContent = `${known.size} days of the year have an event; ${found.facts ?? 0} facts of the corpus can stand alone. The daily post takes that of its day, or else another.`;
    year.replaceChildren(...months.map((name, month) => make('section', {}, make('h2', {}, name), make('ol', {}, Array.from({ length: lengths[month] }, (_, index) => {
      const key = keyOf(month + 1, index + 1);
      const label = `${index + 1} ${name}`;
      return make('li', {}, known.has(key)
        ? make('a', { href: `#/calendar/${key}`, 'data-day': key, 'aria-label': label }, index + 1)
        : make('span', { 'data-day': key, 'aria-hidden': 'true' }, index + 1));
    })))));
    year.querySelector(`[data-day="${today()}"]`)?.classList.add('today');
    return known;
  }

  async function show(key, wasChosen) {
    for (const link of year.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
    year.querySelector(`a[data-day="${key}"]`)?.setAttribute('aria-current', 'date');
    const [month, date] = key.split('-').map(Number);
    const title = `${date} ${months[month - 1] ?? ''}`;
    const { facts = [] } = days.has(key) ? await read('day', { of: key }) : {};
    day.replaceChildren(
      make('h2', {}, key === today() ? `Today, ${title}` : title),
      facts.length ? make('ul', { class: 'facts' }, facts.map(fact => make('li', {},
        make('h3', {}, fact.date), make('p', {}, fact.text),
        make('p', { class: 'small' }, make('a', { href: `#/read/${fact.at}` }, fact.citation), fact.sources?.length ? ` · ${fact.sources.join('; ')}` : null))))
        : make('p', {}, 'The corpus dates nothing to this day.'),
      make('p', { class: 'turn' }, step(key, -1, 'Previous day with an event'), step(key, 1, 'Next day with an event')));
    if (!wasChosen) return;
    day.scrollIntoView({ block: 'nearest' });
    day.focus({ preventScroll: true });
    announce(`${title}: ${facts.length} ${facts.length === 1 ? 'event' : 'events'}`);
  }

  function step(key, by, label) {
    const all = [...days].sort();
    if (all.length === 0) return null;
    const at = by > 0 ? all.findIndex(other => other > key) : all.findLastIndex(other => other < key);
    return make('a', { class: 'button', href: `#/calendar/${at < 0 ? all.at(by > 0 ? 0 : -1) : all[at]}` }, label);
  }
}

function keyOf(month, date) {
  return `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function today() {
  const now = new Date();
  return keyOf(now.getMonth() + 1, now.getDate());
}
