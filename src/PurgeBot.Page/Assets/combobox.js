// A line with proposals below or above it (WAI-ARIA Authoring Practices, Combobox with list autocomplete).
import { make, announce, afterPause } from './dom.js';

let boxes = 0;

/**
 * Makes an input propose values while somebody types.
 * @param input The input; stands in an element that the list is put into.
 * @param propose (text, signal) => items with label, detail and the text that is put into the input.
 * @param chosen Called after an item was chosen.
 * @returns {{close: () => void, open: () => void}}
 */
export function combobox(input, propose, chosen = () => {}) {
  const id = `proposals-${++boxes}`;
  const list = make('ul', { id, class: 'proposals', role: 'listbox', 'aria-label': 'Proposals', hidden: true });
  let items = [];
  let active = -1;
  let under = null;
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' })
    .forEach(([name, value]) => input.setAttribute(name, value));
  input.after(list);

  const close = () => {
    under?.abort();
    items = [];
    show();
  };
  const look = async () => {
    under?.abort();
    const controller = under = new AbortController();
    try {
      const found = await propose(input.value, controller.signal);
      if (controller.signal.aborted || document.activeElement !== input) return;
      // Whoever has gone down the list while more was looked for stays where they are.
      const stays = active < 0 ? -1 : found.findIndex(item => item.text === items[active].text);
      items = found;
      show();
      if (stays >= 0) move(stays);
      if (items.length) announce(`${items.length} ${items.length === 1 ? 'proposal' : 'proposals'}`);
    } catch {
      // Whoever asks without proposals gets the answer, or the reason.
      if (!controller.signal.aborted) close();
    }
  };
  const soon = afterPause(70, look);

  function show() {
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...items.map((item, index) => make(
      'li',
      {
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        onpointerdown: event => event.preventDefault(),
        onclick: () => choose(index),
      },
      make('b', {}, item.label),
      item.detail ? make('span', {}, item.detail) : null,
    )));
    list.hidden = items.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function move(to) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (to + items.length) % items.length;
    const option = list.children[active];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function choose(index) {
    input.value = items[index].text;
    input.focus();
    close();
    chosen();
    look();
  }

  input.addEventListener('input', () => (input.value ? soon() : close()));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (items.length) move(event.key === 'ArrowDown' ? active + 1 : active < 0 ? items.length - 1 : active - 1);
      else if (event.key === 'ArrowDown') look();
      else return;
      event.preventDefault();
    } else if (event.key === 'Escape' && items.length) {
      event.preventDefault();
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0 && !event.shiftKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      choose(active);
    }
  });
  return { close, open: look };
}
