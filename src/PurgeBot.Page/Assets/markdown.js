// Discord's Markdown as elements: as much of it as a card can hold. What is not markup stays text.
import { make, linkTo } from './dom.js';

// A message is a part of the conversation, however large its headings are.
const blocks = [[/^### /, 'heading', 'three'], [/^## /, 'heading', 'two'], [/^# /, 'heading', 'one'], [/^-# /, 'small'], [/^> /, 'quote'], [/^- /, 'item']];

// The first that fits where the text has come to; the last takes what no mark begins with.
const marks = new RegExp([
  String.raw`\\(?<escaped>[^0-9A-Za-z\s])`,
  String.raw`\*\*(?<bold>(?:\\.|[^\\])+?)\*\*(?!\*)`,
  String.raw`\*(?=\S)(?<italic>(?:\\.|[^\\*])+?)\*`,
  '`(?<code>[^`]+)`',
  String.raw`\[(?<shown>(?:\\.|[^\[\]\\])*)\]\((?<address>[^\s()]+)\)`,
  String.raw`<t:(?<moment>-?\d{1,13})(?::(?<style>[a-zA-Z]))?>`,
  String.raw`<(?<mention>@&?|#)\d{1,20}>`,
  String.raw`(?<plain>[^\\*\x60\[<]+|[^])`,
].join('|'), 'gu');

/** The elements of a text, from top to bottom. */
export function render(markdown) {
  const shown = [];
  let list = null;
  for (const line of markdown.split('\n')) {
    const [mark, tag, size] = blocks.find(([start]) => start.test(line)) ?? [null, 'p'];
    const content = inline(mark ? line.replace(mark, '') : line);
    if (tag === 'item') {
      if (!list) shown.push(list = make('ul'));
      list.append(make('li', {}, content));
      continue;
    }
    list = null;
    if (tag === 'quote') shown.push(make('blockquote', {}, make('p', {}, content)));
    else if (tag === 'heading') shown.push(make('h2', { class: size }, content));
    else if (tag === 'small') shown.push(make('p', { class: 'small' }, content));
    else if (line.length > 0) shown.push(make(tag, {}, content));
  }
  return shown;
}

/** The text of a heading or of the first line, without its marks. */
export function firstLine(markdown) {
  return make('p', {}, render(markdown)[0] ?? '').textContent;
}

function inline(text) {
  return Array.from(text.matchAll(marks), match => {
    const found = match.groups;
    if (found.escaped !== undefined) return found.escaped;
    if (found.bold !== undefined) return make('strong', {}, inline(found.bold));
    if (found.italic !== undefined) return make('em', {}, inline(found.italic));
    if (found.code !== undefined) return make('code', {}, found.code);
    if (found.shown !== undefined) return linkTo(found.address, inline(found.shown));
    if (found.moment !== undefined) return moment(Number(found.moment), found.style);
    if (found.mention !== undefined) return make('span', { class: 'mention' }, found.mention === '#' ? '#channel' : found.mention === '@&' ? '@role' : '@somebody');
    return found.plain;
  });
}

function moment(seconds, style) {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return '';
  const written = at.toLocaleString('en-GB', style === 'F' ? { dateStyle: 'full', timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' });
  return make('time', { datetime: at.toISOString() }, style === 'R' ? fromNow(at) : written);
}

function fromNow(at) {
  const seconds = Math.round((at - Date.now()) / 1000);
  const [size, unit] = [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']].find(([size]) => Math.abs(seconds) >= size) ?? [1, 'second'];
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
