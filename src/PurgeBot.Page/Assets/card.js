// A card as Discord draws it: the parts from top to bottom, in a container with a stripe that tells the tone.
import { make, linkTo } from './dom.js';
import { render } from './markdown.js';

const tones = ['answer', 'reading', 'declined', 'failed'];

let menus = 0;

/**
 * The card's element.
 * @param card The card.
 * @param press Called with a state and the values chosen when something is pressed, and with the element that was.
 */
export function drawCard(card, press) {
  const tone = tones.includes(card.tone) ? card.tone : 'reading';
  return make('div', { class: `card ${tone}`, tabindex: '-1' }, (card.parts ?? []).map(part => drawPart(part, press)));
}

function drawPart(part, press) {
  switch (part.kind) {
    case 'text': return make('div', { class: 'text' }, render(part.markdown));
    case 'section': return make('div', { class: 'section' }, make('div', { class: 'text' }, render(part.markdown)), part.buttons.map(button => drawButton(button, press)));
    case 'divider': return make('hr');
    case 'row': return make('div', { class: 'row' }, part.buttons.map(button => drawButton(button, press)));
    case 'menu': return drawMenu(part, press);
    case 'picture': return drawPicture(part);
    case 'file': return make('p', {}, download(part, `Save ${part.name}`));
    default: return null;
  }
}

function drawButton(button, press) {
  if (button.link) {
    const link = linkTo(button.link, button.label);
    link.className = 'button elsewhere';
    return link;
  }
  return make('button', { type: 'button', class: 'button', disabled: button.off, onclick: event => press(button.state, [], event.currentTarget) }, button.label);
}

// Closed at first, as in Discord; open it is a list of buttons, each with what is said of it below.
function drawMenu(menu, press) {
  const id = `menu-${++menus}`;
  const items = make('ul', { id, hidden: true }, menu.items.map(item => make('li', {}, make(
    'button',
    { type: 'button', onclick: event => { toggle(false); press(menu.state, [item.value], event.currentTarget); } },
    item.label,
    item.description ? make('small', {}, item.description) : null,
  ))));
  const closed = make('button', { type: 'button', class: 'closed', 'aria-expanded': 'false', 'aria-controls': id, onclick: () => toggle(items.hidden) }, menu.name);
  const toggle = open => {
    items.hidden = !open;
    closed.setAttribute('aria-expanded', String(open));
  };
  const escaped = event => {
    if (event.key !== 'Escape' || items.hidden) return;
    toggle(false);
    closed.focus();
  };
  return make('div', { class: 'menu', onkeydown: escaped }, closed, items);
}

function blobOf(part) {
  return new Blob([Uint8Array.from(atob(part.content ?? ''), unit => unit.charCodeAt(0))], { type: part.mediaType });
}

function download(part, label) {
  return make('a', { href: URL.createObjectURL(blobOf(part)), download: part.name, class: 'button' }, label);
}

// Read out it is long: the alternative text is shown to everybody who wants it.
function drawPicture(part) {
  return make('figure', {}, make('img', { src: URL.createObjectURL(blobOf(part)), alt: part.description }));
}
