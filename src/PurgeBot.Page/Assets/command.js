// What somebody types into the line, as commands with their options: "/who name: yezhov private: True".

/** The command that a text begins with, and what stands behind its name; null where it is none. The longest name wins. */
export function commandIn(commands, text) {
  if (!text.startsWith('/')) return null;
  const found = commands
    .filter(command => text.startsWith('/' + command.name) && /^(\s|$)/.test(text.slice(command.name.length + 1)))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found ? { command: found, start: found.name.length + 1 } : null;
}

/** Where the values of a command's options stand in a text. What comes before the first name is the first option's. */
export function valuesIn(command, text, start) {
  const values = [];
  const names = command.options.map(option => option.name.replace(/[^\w-]/gu, '\\$&')).join('|');
  const open = { option: command.options[0] ?? null, from: start };
  if (names) {
    for (const match of text.slice(start).matchAll(new RegExp(`(?<=\\s)(${names}):`, 'gu'))) {
      close(start + match.index);
      open.option = command.options.find(option => option.name === match[1]);
      open.from = start + match.index + match[0].length;
      open.isNamed = true;
    }
  }
  close(text.length);
  return values;

  function close(to) {
    const value = text.slice(open.from, to);
    if (open.option && (open.isNamed || value.trim())) values.push({ option: open.option, from: open.from + (value.length - value.trimStart().length), to, value: value.trim() });
  }
}

/** What is to be sent for a text; a string says what is missing. */
export function requestOf(commands, text) {
  const line = text.trim();
  if (!line.startsWith('/')) return { kind: 'message', text: line };
  const found = commandIn(commands, line);
  if (!found) return `There is no command ${line.split(/\s/)[0]} here. Type / to see what there is.`;
  const options = {};
  for (const { option, value } of valuesIn(found.command, line, found.start)) options[option.name] = option.kind === 'flag' ? flag(value) : value;
  const missing = found.command.options.find(option => option.required && !options[option.name]);
  if (missing) return `/${found.command.name} needs ${missing.name}: ${missing.description}.`;
  return { kind: 'command', name: found.command.name, options };
}

function flag(value) {
  return /^(true|yes|1)$/i.test(value) ? 'true' : 'false';
}

/**
 * What could come next in a text that ends at the caret: names of commands, values of the option, names of options that are not given yet.
 * @param propose Asks the bot for values: (command, option, typed, values of the other options by name) => texts.
 * @returns {Promise<{label: string, detail?: string, text: string}[]>} Each with the whole text as it would be.
 */
export async function proposalsFor(commands, text, propose) {
  if (!text.startsWith('/')) return [];
  const names = namesLike(commands, text);
  if (names.length) return names.filter(item => item.text !== text);
  const found = commandIn(commands, text);
  if (!found) return [];
  const { command, start } = found;
  const values = valuesIn(command, text, start);
  const last = values.at(-1);
  const current = last ?? (command.options[0] ? { option: command.options[0], from: text.length, value: '' } : null);
  if (!current) return [];
  const proposed = [];
  const before = text.slice(0, current.from).trimEnd();
  if (current.option.kind === 'flag') {
    if (last) proposed.push(...['True', 'False'].filter(value => value.toLowerCase().startsWith(current.value.toLowerCase())).map(value => ({ label: value, text: `${before} ${value}` })));
  } else if (current.option.completes) {
    const named = last || before.endsWith(':') ? before : `${before} ${current.option.name}:`;
    const others = Object.fromEntries(values.filter(({ option, value }) => option !== current.option && value).map(({ option, value }) => [option.name, value]));
    for (const value of await propose(command.name, current.option.name, current.value, others)) proposed.push({ label: value, text: `${named} ${value}` });
  }
  const isOpen = !last || last.value === '';
  const rest = isOpen && current.option.required ? [] : command.options.filter(option => !values.some(value => value.option === option));
  return [...proposed.filter(item => item.text !== text.trimEnd()), ...rest.map(option => ({ label: `${option.name}:`, detail: option.description, text: `${text.trimEnd()} ${option.name}: ` }))];
}

function namesLike(commands, text) {
  const typed = text.slice(1).toLowerCase();
  return commands.filter(command => command.name.startsWith(typed)).map(command => ({
    label: `/${command.name}`,
    detail: command.description,
    text: command.options[0]?.required ? `/${command.name} ${command.options[0].name}: ` : `/${command.name}${command.options.length ? ' ' : ''}`,
  }));
}
