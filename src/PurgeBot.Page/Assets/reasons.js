// Why each passage of an answer stands where it does: the features that its place is the sum of.
import { make, notice, announce } from './dom.js';
import { read } from './server.js';

export function open() {
  const kind = make('select', { id: 'kind', name: 'kind' }, ['who', 'when', 'explain'].map(name => make('option', { value: name }, `/${name}`)));
  const question = make('input', { id: 'question', name: 'question', type: 'text', maxlength: '300', required: true, autocomplete: 'off' });
  const result = make('div', { class: 'result' });
  const element = make('div', { class: 'page reasons' },
    make('h1', {}, 'Reasons of the ranking'),
    make('p', { class: 'small' }, 'A passage’s place is a sum of named features, each times a weight learned from other texts. The same is printed by ask --explain.'),
    make('form', { class: 'controls', onsubmit: submit },
      make('p', {}, make('label', { for: 'kind' }, 'Command'), kind),
      make('p', { class: 'wide' }, make('label', { for: 'question' }, 'Question'), question),
      make('button', { type: 'submit', class: 'primary' }, 'Show')),
    result);
  return { element, go };

  function submit(event) {
    event.preventDefault();
    const wanted = `#/reasons?${new URLSearchParams({ kind: kind.value, question: question.value })}`;
    if (location.hash === wanted) go('', new URLSearchParams({ kind: kind.value, question: question.value }));
    else location.hash = wanted;
  }

  async function go(at, query) {
    const asked = query.get('question');
    if (!asked) return result.replaceChildren();
    kind.value = ['who', 'when', 'explain'].includes(query.get('kind')) ? query.get('kind') : 'explain';
    question.value = asked;
    try {
      const found = await read('reasons', { kind: kind.value, question: asked });
      result.replaceChildren(...drawn(found));
      announce(`${found.passages?.length ?? 0} passages`);
    } catch (error) {
      result.replaceChildren(notice(error.message));
    }
  }
}

function drawn(found) {
  const passages = found.passages ?? [];
  const most = Math.max(0.001, ...passages.flatMap(passage => (passage.reasons ?? []).map(reason => Math.abs(reason.value ?? 0))));
  return [
    headOf(found) ?? '',
    make('ol', { class: 'ranked' }, passages.map((passage, index) => make('li', {},
      make('h2', {}, make('span', { class: 'rank' }, index + 1), make('a', { href: `#/read/${passage.at}` }, passage.citation), make('span', { class: 'total' }, passage.total.toFixed(2))),
      make('p', { class: 'quoted' }, marked(passage)),
      passage.reasons?.length ? make('table', {},
        make('caption', { class: 'unseen' }, `Features of passage ${index + 1}`),
        make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Feature, value × weight'), make('th', { scope: 'col' }, 'Adds'), make('td'))),
        make('tbody', {}, passage.reasons.toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0)).map(reason => row(reason, most))))
        : make('p', { class: 'small' }, 'It stands by its date, not by a sum.')))),
  ];
}

function headOf(found) {
  const instead = found.instead ?? [];
  if (found.outcome === 'declined') return make('p', { class: 'notice' }, found.short ? `This corpus ${found.short}.` : 'The corpus does not answer that: no passage is sure enough.', instead.length ? ` It does speak of: ${instead.join('; ')}.` : null);
  if (found.outcome === 'ambiguous') return make('p', { class: 'notice' }, `Several people may be meant: ${instead.join('; ')}.`);
  return found.short ? make('p', {}, 'In short: ', make('strong', {}, found.short)) : null;
}

function row(reason, most) {
  const value = reason.value ?? 0;
  const bar = make('div', { class: value < 0 ? 'bar less' : 'bar' });
  bar.style.inlineSize = `${Math.round(Math.abs(value) / most * 100)}%`;
  return make('tr', {}, make('th', { scope: 'row' }, reason.because), make('td', {}, value.toFixed(2)), make('td', { class: 'bars' }, bar));
}

function marked(passage) {
  const pieces = [];
  let from = 0;
  for (const [start, end] of passage.marks ?? []) {
    pieces.push(passage.text.slice(from, start), make('mark', {}, passage.text.slice(start, end)));
    from = end;
  }
  return [...pieces, passage.text.slice(from)];
}
