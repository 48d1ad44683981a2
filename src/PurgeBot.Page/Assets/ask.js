// The conversation: a line with completion, and the replies as Discord draws them.
import { make, announce, notice } from './dom.js';
import { ask as send, commands, proposals } from './server.js';
import { combobox } from './combobox.js';
import { proposalsFor, requestOf } from './command.js';
import { drawCard } from './card.js';
import { firstLine } from './markdown.js';

// Kept while other parts of the page are looked at.
let conversation = null;

export function open() {
  return conversation ??= newConversation();
}

function newConversation() {
  const log = make('ol', { class: 'log', 'aria-label': 'Conversation' });
  const welcome = newWelcome(use);
  const input = make('input', { id: 'line', name: 'line', type: 'text', maxlength: '2000', enterkeyhint: 'send', placeholder: 'Type / for the commands, or a question' });
  const hint = make('p', { class: 'hint', id: 'hint' });
  const form = make('form', { class: 'composer', onsubmit: submit },
    make('label', { for: 'line', class: 'unseen' }, 'Command or question'),
    make('div', { class: 'line' }, input, make('button', { type: 'submit', class: 'primary' }, 'Send')),
    hint);
  input.setAttribute('aria-describedby', 'hint');
  const element = make('div', { class: 'ask' }, make('div', { class: 'scroll' }, make('h1', { class: 'unseen' }, 'Ask'), welcome, log), form);
  const box = combobox(input, async (text, signal) => proposalsFor(await commands(), text, (name, option, typed) => proposals(name, option, typed, signal)), () => { hint.textContent = ''; });
  const past = [];
  let back = 0;

  input.addEventListener('input', () => { hint.textContent = ''; });
  // As on a terminal: with nothing typed, the arrow leads back through what was asked.
  input.addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' || input.value !== '' && input.value !== past[back]) return;
    if (back === 0 || input.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.value = past[--back];
  }, { capture: true });

  return { element, go: (at, query) => {
    const asked = query.get('line');
    if (asked) use(asked.slice(0, 2000));
    else if (matchMedia('(pointer: fine)').matches) input.focus({ preventScroll: true });
  } };

  function use(text) {
    input.value = text;
    input.focus();
    // Only put in: that it is sent is for whoever reads it to decide.
    input.setSelectionRange(text.length, text.length);
  }

  async function submit(event) {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    try {
      const request = requestOf(await commands(), text);
      if (typeof request === 'string') {
        hint.textContent = request;
        announce(request);
        return;
      }
      box.close();
      input.value = '';
      past.push(text);
      back = past.length;
      await exchange(request, text);
    } catch (error) {
      hint.textContent = error.message;
      announce(error.message);
    }
  }

  async function exchange(request, text) {
    const message = newMessage(text);
    append(message);
    try {
      await take(await send(request), message, request);
    } catch (error) {
      message.replace(notice(error.message));
      announce(error.message);
    }
  }

  function append(message) {
    welcome.hidden = true;
    log.append(message.element);
    message.element.scrollIntoView({ block: 'start' });
  }

  // What a reply does: a new message, another card in the message that was pressed on, none at all, or a form.
  async function take(reply, message, request) {
    switch (reply.kind) {
      case 'post':
        message.show(reply.card, Boolean(reply.private), request, press);
        message.element.scrollIntoView({ block: 'start' });
        announce(`PurgeBot replied${reply.private ? ', to you alone' : ''}: ${summaryOf(reply.card)}`);
        break;
      case 'replace':
        message.show(reply.card, message.isPrivate, request, press);
        message.focus();
        announce(`PurgeBot has changed its reply: ${summaryOf(reply.card)}`);
        break;
      case 'remove':
        message.element.remove();
        welcome.hidden = log.children.length > 0;
        input.focus();
        announce('The reply has been removed.');
        break;
      case 'ask':
        message.dropIfEmpty();
        fillIn(reply.form, async fields => {
          const answer = newMessage(null);
          append(answer);
          await take(await send({ kind: 'form', state: reply.form.state, fields, private: message.isPrivate }), answer, request);
        });
        break;
      default:
        throw new Error('The bot replied with something that this page does not know.');
    }
  }

  async function press(message, state, chosen, element) {
    if (message.isBusy) return;
    message.setBusy(true);
    try {
      const reply = await send({ kind: 'press', state, chosen, private: message.isPrivate });
      if (reply.kind === 'post') {
        const answer = newMessage(null);
        append(answer);
        await take(reply, answer, null);
        answer.focus();
      } else {
        await take(reply, message, reply.kind === 'replace' ? null : message.request);
      }
    } catch (error) {
      announce(error.message);
      message.complain(error.message);
      element?.focus();
    } finally {
      message.setBusy(false);
    }
  }
}

function summaryOf(card) {
  const first = (card.parts ?? []).find(part => part.markdown);
  return first ? firstLine(first.markdown) : '';
}

function newWelcome(use) {
  const examples = make('ul', { class: 'examples' });
  const element = make('section', { class: 'welcome' },
    make('h2', {}, 'Ask the corpus'),
    make('p', {}, 'PurgeBot answers with passages of its documents, word for word, each with its citation; what they do not say, it declines. Everything here works as it does on Discord.'),
    examples);
  propose().catch(() => {});
  return element;

  // What this corpus speaks of most: each is answered.
  async function propose() {
    const known = await commands();
    const asked = known.filter(command => command.options[0]?.required && command.options[0].completes).slice(0, 3);
    const found = await Promise.all(asked.map(async command => [command, (await proposals(command.name, command.options[0].name, ''))[0]]));
    const lines = found.filter(([, first]) => first).map(([command, first]) => `/${command.name} ${command.options[0].name}: ${first}`);
    examples.append(...[...lines, ...known.filter(command => command.name === 'fact' || command.name === 'help').map(command => `/${command.name}`)]
      .map(line => make('li', {}, make('button', { type: 'button', class: 'example', onclick: () => use(line) }, line))));
  }
}

function newMessage(asked) {
  const body = make('div', { class: 'body' }, make('p', { class: 'waiting' }, 'PurgeBot is thinking…'));
  const element = make('li', { class: 'message' },
    asked === null ? null : make('p', { class: 'asked' }, make('b', {}, 'You'), asked.startsWith('/') ? ' used ' : ' asked ', make('span', { class: 'command' }, asked)),
    make('span', { class: 'face', 'aria-hidden': 'true' }, 'P'),
    make('p', { class: 'author' }, make('b', {}, 'PurgeBot'), make('span', { class: 'app' }, 'APP'), ' ', make('time', {}, new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))),
    body);
  let card = null;
  const message = {
    element,
    isPrivate: false,
    isBusy: false,
    request: null,
    show(shown, isPrivate, request, press) {
      message.isPrivate = isPrivate;
      message.request = request ?? message.request;
      element.classList.toggle('private', isPrivate);
      card = drawCard(shown, (state, chosen, pressed) => press(message, state, chosen, pressed));
      body.replaceChildren(card, footer(message, shown));
    },
    replace: content => body.replaceChildren(content),
    complain(text) {
      body.querySelector('.notice')?.remove();
      body.append(notice(text));
    },
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

/** Opens a form as a window over the page. */
function fillIn(form, sendOff) {
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
