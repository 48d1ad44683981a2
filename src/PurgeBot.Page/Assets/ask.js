// The conversation: a line with completion, and the replies as Discord draws them.
import { make, announce, notice } from './dom.js';
import { ask as send, commands, proposals } from './server.js';
import { combobox } from './combobox.js';
import { proposalsFor, requestOf } from './command.js';

// Not needed before something is asked, and then there: the line can be used sooner.
const messages = () => import('./message.js').catch(() => {
  throw new Error('A part of the page could not be fetched. Please load it again.');
});

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
  const box = combobox(input, (text, signal) => proposalsFor(commands, text, (name, option, typed, others) => proposals(name, option, typed, others, signal)), () => { hint.textContent = ''; });
  messages().catch(() => {});
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
      const request = requestOf(commands, text);
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
    const message = await newMessage(text);
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
        announce(`PurgeBot replied${reply.private ? ', to you alone' : ''}: ${message.summary()}`);
        break;
      case 'replace':
        message.show(reply.card, message.isPrivate, request, press);
        message.focus();
        announce(`PurgeBot has changed its reply: ${message.summary()}`);
        break;
      case 'remove':
        message.element.remove();
        welcome.hidden = log.children.length > 0;
        input.focus();
        announce('The reply has been removed.');
        break;
      case 'ask':
        message.dropIfEmpty();
        (await messages()).fillIn(reply.form, async fields => {
          const answer = await newMessage(null);
          append(answer);
          try {
            await take(await send({ kind: 'form', state: reply.form.state, fields, private: message.isPrivate }), answer, request);
          } catch (error) {
            answer.replace(notice(error.message));
            throw error;
          }
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
        const answer = await newMessage(null);
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

async function newMessage(asked) {
  return (await messages()).newMessage(asked);
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
    const asked = commands.filter(command => command.options[0]?.required && command.options[0].completes).slice(0, 3);
    const found = await Promise.all(asked.map(async command => [command, (await proposals(command.name, command.options[0].name, '', {}))[0]]));
    const lines = found.filter(([, first]) => first).map(([command, first]) => `/${command.name} ${command.options[0].name}: ${first}`);
    examples.append(...[...lines, ...commands.filter(command => command.name === 'fact' || command.name === 'help').map(command => `/${command.name}`)]
      .map(line => make('li', {}, make('button', { type: 'button', class: 'example', onclick: () => use(line) }, line))));
  }
}
