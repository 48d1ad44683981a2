// What is asked of the bot over HTTP.

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

function newVisitor() {
  return 'p' + Array.from(crypto.getRandomValues(new Uint8Array(19)), byte => letters[byte % letters.length]).join('');
}

// Who somebody is to the bot: a word that this browser has made up, and nobody else knows.
const visitor = (() => {
  try {
    const known = localStorage.getItem('visitor');
    if (/^p[a-z0-9]{19}$/.test(known ?? '')) return known;
    const made = newVisitor();
    localStorage.setItem('visitor', made);
    return made;
  } catch {
    return newVisitor();
  }
})();

async function json(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    // Whatever it is, it is not from the bot.
  }
  if (response.ok && body !== null) return body;
  throw new Error(body?.error ?? 'The bot gave no answer that can be read.');
}

async function fetched(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Error('The bot cannot be reached. Is it still running?');
  }
  return json(response);
}

/** Sends what somebody wants, and returns the reply. Throws an Error whose message is a sentence for people. */
export function ask(request, signal) {
  return fetched('/page/requests', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...request, visitor }),
    signal,
  });
}

/** Reads something of the corpus. Throws as ask does. */
export function read(what, query = {}, signal) {
  const values = Object.entries(query).filter(([, value]) => value);
  return fetched(`/page/${what}${values.length ? '?' + new URLSearchParams(values) : ''}`, { signal });
}

/** Every command that is offered: they come with the page. */
export const commands = JSON.parse(document.getElementById('commands').textContent);

/** Values that are proposed for an option; what the command's other options have may tell them. */
export async function proposals(name, option, text, others, signal) {
  return (await ask({ kind: 'typing', name, option, text, options: others }, signal)).choices ?? [];
}
