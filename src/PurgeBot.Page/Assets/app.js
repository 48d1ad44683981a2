// Start here: which part of the page is shown, by what stands behind the # of the address.
import { make, notice, announce } from './dom.js';
import * as ask from './ask.js';

// Those that nobody has opened are not fetched.
const parts = {
  ask: async () => ask,
  read: () => import('./read.js'),
  timeline: () => import('./timeline.js'),
  calendar: () => import('./calendar.js'),
  reasons: () => import('./reasons.js'),
};
const titles = { ask: 'Ask', read: 'Read', timeline: 'Timeline', calendar: 'Calendar', reasons: 'Ranking' };
const main = document.getElementById('main');

let shown = null;
let turn = 0;

/** The part, what stands behind its name, and the query. */
function place() {
  const [path, query = ''] = location.hash.slice(1).split('?', 2);
  const [, name, ...rest] = path.split('/');
  return { name: Object.hasOwn(parts, name) ? name : 'ask', at: safelyDecoded(rest.join('/')), query: new URLSearchParams(query) };
}

function safelyDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function show() {
  const mine = ++turn;
  const { name, at, query } = place();
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#/${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${titles[name]} · PurgeBot`;
  try {
    const part = await parts[name]();
    if (mine !== turn) return;
    if (shown?.name !== name) {
      const isFirst = shown === null;
      shown = { name, view: part.open() };
      document.body.dataset.part = name;
      main.replaceChildren(shown.view.element);
      main.scrollTop = 0;
      if (!isFirst) {
        main.focus({ preventScroll: true });
        announce(titles[name]);
      }
    }
    await shown.view.go(at, query);
  } catch (error) {
    if (mine === turn) main.replaceChildren(notice(error.message));
    shown = null;
  }
}

addEventListener('hashchange', show);
show();

const themes = ['system', 'light', 'dark'];
const button = document.getElementById('theme');

function themeNow() {
  return document.documentElement.dataset.theme ?? 'system';
}

function labelTheme() {
  button.replaceChildren(make('span', { class: 'unseen' }, 'Colours: '), themeNow());
}

button.addEventListener('click', () => {
  const next = themes[(themes.indexOf(themeNow()) + 1) % themes.length];
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // It holds until the page is closed.
  }
  labelTheme();
  announce(`Colours: ${next}`);
});
labelTheme();
