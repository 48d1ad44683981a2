// What the corpus dates, on an axis that can be zoomed and moved, with a list of what is in sight below it.
import { make, draw, notice, announce, afterPause } from './dom.js';
import { read, commands, proposals } from './server.js';
import { combobox } from './combobox.js';

const msPerDay = 86_400_000;
const height = 190;
const ground = 150;
const radius = 6;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function open() {
  const topic = field('topic', 'Topic or person', 300);
  const from = field('from', 'From', 100);
  const to = field('to', 'To', 100);
  const result = make('div');
  const element = make('div', { class: 'page timeline' },
    make('h1', {}, 'Timeline'),
    make('form', { class: 'controls', onsubmit: submit }, wrapped(topic, 'wide'), wrapped(from), wrapped(to), make('button', { type: 'submit', class: 'primary' }, 'Show')),
    result);
  combobox(topic.input, async (text, signal) => {
    const command = commands.find(({ name }) => name === 'timeline') ?? commands.find(({ name }) => name === 'explain');
    return (await proposals(command.name, command.options[0].name, text, {}, signal)).slice(0, 8).map(value => ({ label: value, text: value }));
  });
  return { element, go };

  function submit(event) {
    event.preventDefault();
    const query = new URLSearchParams(Object.entries({ topic: topic.input.value, from: from.input.value, to: to.input.value }).filter(([, value]) => value.trim()));
    if (location.hash === `#/timeline?${query}`) go('', query);
    else location.hash = `#/timeline?${query}`;
  }

  async function go(at, query) {
    for (const { input } of [topic, from, to]) input.value = query.get(input.name) ?? '';
    try {
      const found = await read('timeline', Object.fromEntries(query));
      const entries = (found.entries ?? []).map(entry => ({ ...entry, first: entry.first ?? 0, last: entry.last ?? 0, by: entry.by ?? 0 }));
      if (found.fault || entries.length === 0) result.replaceChildren(notice(found.fault ?? none(found)));
      else result.replaceChildren(...newAxis({ ...found, entries }));
      announce(`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`);
    } catch (error) {
      result.replaceChildren(notice(error.message));
    }
  }
}

function none(found) {
  const instead = found.suggestions ?? [];
  return `The corpus dates nothing of that.${instead.length ? ` It does speak of: ${instead.join('; ')}.` : ''}`;
}

function field(name, label, most) {
  return { label, input: make('input', { id: `timeline-${name}`, name, type: 'text', maxlength: most, autocomplete: 'off' }) };
}

function wrapped({ label, input }, wide) {
  return make('p', { class: wide }, make('label', { for: input.id }, label), input);
}

function newAxis(found) {
  const all = found.entries;
  const whole = bounds(all);
  let view = { ...whole };
  let person = '';
  let width = 800;
  const svg = draw('svg', { height, role: 'presentation' });
  const axis = make('div', { class: 'axis', tabindex: '0', role: 'group', 'aria-label': 'Axis of time: plus and minus zoom, the arrows move, 0 shows all. The list below has every entry in sight.' }, svg);
  const list = make('ol', { class: 'entries' });
  const count = make('p', { class: 'small' });
  const people = new Map();
  for (const entry of all) for (const name of entry.people ?? []) people.set(name, (people.get(name) ?? 0) + 1);
  const choice = make('select', { id: 'person', onchange: () => { person = choice.value; update(true); } },
    make('option', { value: '' }, 'everybody'),
    [...people].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name, times]) => make('option', { value: name }, `${name} (${times})`)));
  const controls = make('div', { class: 'zoom' },
    make('button', { type: 'button', class: 'button', onclick: () => zoom(1 / 1.8), 'aria-label': 'Zoom in' }, '+'),
    make('button', { type: 'button', class: 'button', onclick: () => zoom(1.8), 'aria-label': 'Zoom out' }, '−'),
    make('button', { type: 'button', class: 'button', onclick: () => move(-0.4), 'aria-label': 'Earlier' }, '←'),
    make('button', { type: 'button', class: 'button', onclick: () => move(0.4), 'aria-label': 'Later' }, '→'),
    make('button', { type: 'button', class: 'button', onclick: () => set(whole) }, 'All'),
    people.size ? [make('label', { for: 'person' }, 'Only with'), make('p', {}, choice)] : null,
    count);
  new ResizeObserver(() => {
    width = Math.max(200, axis.clientWidth);
    drawAxis();
  }).observe(axis);

  axis.addEventListener('keydown', event => {
    const done = { '+': () => zoom(1 / 1.8), '=': () => zoom(1 / 1.8), '-': () => zoom(1.8), 'ArrowLeft': () => move(-0.2), 'ArrowRight': () => move(0.2), '0': () => set(whole) }[event.key];
    if (!done || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    done();
  });
  axis.addEventListener('wheel', event => {
    // The page scrolls; with Ctrl, and by a pinch on a trackpad, time is zoomed; sideways it moves.
    if (event.ctrlKey) zoom(Math.exp(event.deltaY / 200), dayAt(event.offsetX));
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) move(event.deltaX / width);
    else return;
    event.preventDefault();
  }, { passive: false });
  dragging(axis, by => move(-by / width), (by, x) => zoom(by, dayAt(x)));
  update(false);
  return [
    make('h2', {}, found.title === 'Timeline' ? 'Everything that is dated' : found.title),
    found.leftOut ? make('p', { class: 'small' }, `${all.length} of ${all.length + found.leftOut} dated sentences: those that tell most. A narrower topic or time shows the others.`) : '',
    controls, axis,
    make('p', { class: 'small' }, 'Filled: known to the day. Dashed: to the month or the year, or uncertain. A number: several above one another; zoom in to part them.'),
    list,
  ];

  function dayAt(x) {
    return view.from + (view.to - view.from) * x / width;
  }

  function set(next) {
    const span = Math.min(Math.max(next.to - next.from, 20), (whole.to - whole.from) * 1.5);
    const middle = Math.min(Math.max((next.from + next.to) / 2, whole.from), whole.to);
    view = { from: middle - span / 2, to: middle + span / 2 };
    update(true);
  }

  function zoom(by, around = (view.from + view.to) / 2) {
    set({ from: around - (around - view.from) * by, to: around + (view.to - around) * by });
  }

  function move(share) {
    const by = (view.to - view.from) * share;
    set({ from: view.from + by, to: view.to + by });
  }

  function inSight() {
    return all.filter(entry => entry.last >= view.from && entry.first <= view.to && (!person || (entry.people ?? []).includes(person)));
  }

  function update(tell) {
    drawAxis();
    const seen = inSight();
    count.textContent = seen.length === all.length ? `${all.length} entries` : `${seen.length} of ${all.length} entries in sight`;
    list.replaceChildren(...seen.map(entry => make('li', { 'data-number': entry.number, onmouseenter: () => light(entry.number), onmouseleave: () => light(null) },
      make('span', { class: 'rank' }, entry.number),
      make('div', {}, make('h3', {}, entry.when), make('p', { class: 'said' }, entry.text), make('p', { class: 'small' }, make('a', { href: `#/read/${entry.at}` }, entry.citation))))));
    if (tell) tellSoon(count.textContent);
  }

  function light(number) {
    for (const element of svg.querySelectorAll('.entry')) element.classList.toggle('near', number !== null && element.dataset.numbers.split(' ').includes(String(number)));
    for (const element of list.children) element.classList.toggle('near', element.dataset.number === String(number));
  }

  function drawAxis() {
    const x = day => (day - view.from) / (view.to - view.from) * width;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.replaceChildren(
      ...ticks(view, width).map(({ day, label, isStrong }) => draw('g', {},
        draw('line', { class: 'tick', x1: x(day), x2: x(day), y1: isStrong ? 8 : 24, y2: ground + 6 }),
        draw('text', { x: x(day) + 4, y: ground + 22 }, label))),
      draw('line', { class: 'base', x1: 0, x2: width, y1: ground, y2: ground }),
      ...stacked(inSight(), x).map(spot => drawSpot(spot)));
  }

  function drawSpot({ entries, left, right, level }) {
    const y = ground - 14 - level * (radius * 2 + 3);
    const vague = entries.every(entry => entry.vague);
    const isWide = right - left > radius * 2;
    const numbers = entries.map(entry => entry.number).join(' ');
    const shape = isWide
      ? draw('rect', { x: left, y: y - radius, width: right - left, height: radius * 2, rx: radius })
      : draw('circle', { cx: (left + right) / 2, cy: y, r: radius + (entries.length > 1 ? 2 : 0) });
    shape.setAttribute('class', vague ? 'entry vague' : 'entry');
    shape.dataset.numbers = numbers;
    shape.append(draw('title', {}, entries.slice(0, 5).map(entry => `${entry.when}: ${entry.text}`).join('\n')));
    shape.addEventListener('click', () => {
      light(entries[0].number);
      list.querySelector(`[data-number="${entries[0].number}"]`)?.scrollIntoView({ block: 'center' });
    });
    return draw('g', {}, shape, entries.length > 1 ? draw('text', { class: 'many', x: (left + right) / 2, y: y - radius - 8 }, String(entries.length)) : null);
  }
}

const tellSoon = afterPause(500, announce);

function bounds(entries) {
  const from = Math.min(...entries.map(entry => entry.first));
  const to = Math.max(...entries.map(entry => entry.last));
  const margin = Math.max(15, (to - from) * 0.04);
  return { from: from - margin, to: to + margin };
}

// What would lie upon another goes above it, and above the fourth together with what is there.
function stacked(entries, x) {
  const highest = 6;
  const spots = [];
  const ends = Array(highest + 1).fill(-Infinity);
  for (const entry of [...entries].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const [start, end] = [x(entry.first), x(entry.last + 1)];
    const middle = x(entry.by + 0.5);
    // A date that is known to the year or the month is a bar as long as that; one that is known to the day, a dot.
    const isWide = end - start > radius * 2;
    const [left, right] = isWide ? [start, end] : [middle - radius, middle + radius];
    // The highest has room for its number.
    const level = ends.findIndex((last, at) => left > last + (at === highest ? 18 : 2));
    if (level < 0) {
      const below = spots.findLast(spot => spot.level === highest);
      below.entries.push(entry);
      continue;
    }
    ends[level] = right;
    spots.push({ entries: [entry], left, right, level });
  }
  return spots;
}

// Years, or months where there is room for them.
function ticks(view, width) {
  const days = view.to - view.from;
  const room = Math.max(2, Math.floor(width / 70));
  const step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].find(months => days / 30.44 / months <= room) ?? 24000;
  const found = [];
  const start = new Date(view.from * msPerDay);
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; found.length < 200; month += step) {
    const at = new Date(0);
    at.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = at.getTime() / msPerDay;
    if (day > view.to) break;
    if (day < view.from) continue;
    const year = at.getUTCFullYear();
    const isYear = at.getUTCMonth() === 0;
    found.push({ day, isStrong: isYear, label: isYear ? (year > 0 ? String(year) : `${1 - year} BC`) : step < 12 && days < 400 ? `${months[at.getUTCMonth()]} ${year}` : months[at.getUTCMonth()] });
  }
  return found;
}

// One finger or the mouse moves, two fingers zoom.
function dragging(element, moved, pinched) {
  const pointers = new Map();
  element.addEventListener('pointerdown', event => {
    pointers.set(event.pointerId, event.offsetX);
  });
  element.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) moved(event.offsetX - before);
    else if (Math.abs(event.offsetX - other) > 10) pinched(Math.abs(before - other) / Math.abs(event.offsetX - other), (event.offsetX + other) / 2);
    pointers.set(event.pointerId, event.offsetX);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(end, event => pointers.delete(event.pointerId));
}
