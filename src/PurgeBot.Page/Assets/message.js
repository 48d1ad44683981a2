// A message of the conversation as Discord draws it, and the forms that it may open.
import { make, announce, notice } from './dom.js';
import { drawCard } from './card.js';
import { firstLine } from './markdown.js';

/** A message of the conversation: what was asked, and the reply once it is there. */
export function newMessage(asked) {
  const body = make('div', { class: 'body' }, make('p', { class: 'waiting' }, 'PurgeBot is thinking…'));
  const element = make('li', { class: 'message' },
    asked === null ? null : make('p', { class: 'asked' }, make('b', {}, 'You'), asked.startsWith('/') ? ' used ' : ' asked ', make('span', { class: 'command' }, asked)),
    make('span', { class: 'face', 'aria-hidden': 'true' }, 'P'),
    make('p', { class: 'author' }, make('b', {}, 'PurgeBot'), make('span', { class: 'app' }, 'APP'), ' ', make('time', {}, new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))),
    body);
  let card = null;
  let shownCard = null;
  const message = {
    element,
    isPrivate: false,
    isBusy: false,
    request: null,
    show(shown, isPrivate, request, press) {
      message.isPrivate = isPrivate;
      message.request = request ?? message.request;
      shownCard = shown;
      element.classList.toggle('private', isPrivate);
      card = drawCard(shown, (state, chosen, pressed) => press(message, state, chosen, pressed));
      body.replaceChildren(card, footer(message, shown));
    },
    replace: content => body.replaceChildren(content),
    complain(text) {
      body.querySelector('.notice')?.remove();
      body.append(notice(text));
    },
    summary: () => summaryOf(shownCard),
    focus: () => card?.focus({ preventScroll: true }),
    setBusy(isBusy) {
      message.isBusy = isBusy;
      element.classList.toggle('busy', isBusy);
      body.setAttribute('aria-busy', String(isBusy));
    },
    // A form was the whole answer.
    dropIfEmpty() {
      if (card === null) element.remove();
    },
  };
  return message;
}

function footer(message, card) {
  const why = card.tone === 'answer' && questionOf(message.request);
  return make('p', { class: 'under' },
    message.isPrivate ? [make('span', {}, 'Only you can see this'), make('button', { type: 'button', class: 'plain', onclick: () => message.element.remove() }, 'Dismiss message')] : null,
    why ? make('a', { href: `#/reasons?${new URLSearchParams(why)}` }, 'Why these passages?') : null,
    message.request?.name === 'timeline' && card.tone === 'answer' ? make('a', { href: `#/timeline?${timelineOf(message.request.options)}` }, 'Zoom into this timeline') : null);
}

// What can be explained: a question by one of the three commands that ask.
function questionOf(request) {
  if (request?.kind !== 'command' || !['who', 'when', 'explain'].includes(request.name)) return null;
  const question = request.options.name ?? request.options.event ?? request.options.topic;
  return question ? { kind: request.name, question } : null;
}

function timelineOf({ topic, from, to }) {
  return new URLSearchParams(Object.entries({ topic, from, to }).filter(([, value]) => value));
}

function summaryOf(card) {
  const first = (card.parts ?? []).find(part => part.markdown);
  return first ? firstLine(first.markdown) : '';
}

/** Opens a form as a window over the page. */
export function fillIn(form, sendOff) {
  const wrong = make('p', { class: 'hint', role: 'alert' });
  const fields = form.fields.map((field, index) => {
    const id = `field-${index}`;
    const properties = { id, name: field.name, maxlength: field.most, required: field.required, 'aria-describedby': field.description ? `${id}-about` : null };
    const input = field.long ? make('textarea', { ...properties, rows: '4' }) : make('input', { ...properties, type: 'text', autocomplete: 'off' });
    input.value = field.value ?? '';
    return [make('label', { for: id }, field.label, field.required ? make('span', { class: 'required' }, ' (required)') : null),
      field.description ? make('p', { id: `${id}-about`, class: 'about' }, field.description) : null, input];
  });
  const dialog = make('dialog', { 'aria-labelledby': 'form-title', onclose: () => dialog.remove() },
    make('form', { onsubmit: submit }, make('h2', { id: 'form-title' }, form.title), fields, wrong,
      make('div', { class: 'row' }, make('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'), make('button', { type: 'submit', class: 'primary' }, 'Submit'))));
  document.body.append(dialog);
  dialog.showModal();

  async function submit(event) {
    event.preventDefault();
    const filled = Object.fromEntries(new FormData(event.currentTarget));
    dialog.close();
    try {
      await sendOff(filled);
    } catch (error) {
      announce(error.message);
    }
  }
}
