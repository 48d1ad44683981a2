// The corpus to be read: documents, their sections, their paragraphs, each with an address of its own.
import { make, notice, linkTo, announce } from './dom.js';
import { read } from './server.js';

export function open() {
  const element = make('div', { class: 'read' });
  let shown = null;
  let turn = 0;
  return { element, go };

  async function go(at) {
    const mine = ++turn;
    // Whoever has gone on meanwhile is not brought back by what comes late.
    const isWanted = () => mine === turn;
    if (!at) return list(isWanted);
    const [document, number] = at.split('.');
    await find(document, Number(number ?? 1), Boolean(number), isWanted);
  }

  async function list(isWanted) {
    const { documents = [], count } = await read('documents');
    if (!isWanted()) return;
    // With one there is nothing to choose.
    if (documents.length === 1) return find(documents[0].at.split('.')[0], 1, false, isWanted);
    shown = null;
    element.replaceChildren(make('div', { class: 'page' },
      make('h1', {}, 'Documents'),
      make('p', { class: 'small' }, count > documents.length ? `${documents.length} of ${count}; the others are found by asking.` : `${count} in all.`),
      make('ul', { class: 'documents' }, documents.map(document => make('li', {},
        make('a', { href: `#/read/${document.at}` }, document.title),
        make('span', { class: 'small' }, [document.language, document.licence].filter(Boolean).join(' · ')))))));
  }

  async function find(key, number, mark, isWanted) {
    if (shown?.document !== key) {
      const contents = await read('contents', { of: `${key}.1` });
      if (!isWanted()) return;
      shown = newDocument(key, contents);
      element.replaceChildren(shown.element);
    }
    await shown.find(number, mark, isWanted);
  }
}

function newDocument(key, contents) {
  const body = make('div', { class: 'paragraphs' });
  const before = make('button', { type: 'button', class: 'button', hidden: true, onclick: () => extend(Math.max(1, first - size), false) }, 'Earlier paragraphs');
  const after = make('button', { type: 'button', class: 'button', hidden: true, onclick: () => extend(last + 1, true) }, 'Later paragraphs');
  const size = 60;
  let [first, last] = [0, 0];
  const element = make('div', { class: 'document' },
    make('details', { class: 'contents', open: matchMedia('(min-width: 60rem)').matches },
      make('summary', {}, 'Contents'),
      make('nav', { 'aria-label': 'Contents' }, make('ul', {}, contents.sections.filter(section => section.headings?.length).map(section => make('li', { class: `deep-${Math.min(3, section.headings.length)}` },
        make('a', { href: `#/read/${key}.${section.first}` }, section.headings.at(-1))))))),
    make('article', { lang: contents.language ?? null },
      make('header', {}, make('h1', {}, contents.title),
        make('p', { class: 'small' }, `${contents.paragraphs} paragraphs`, contents.licence ? ` · ${contents.licence}` : null, contents.url ? [' · ', linkTo(contents.url, 'where it is from')] : null)),
      before, body, after));
  return { document: key, element, find };

  async function find(number, mark, isWanted) {
    if (!(number >= first && number <= last)) await start(number, isWanted);
    if (!isWanted()) return;
    const paragraph = body.querySelector(`[data-number="${number}"]`);
    for (const marked of body.querySelectorAll('.marked')) marked.classList.remove('marked');
    if (!paragraph || !mark) return;
    paragraph.classList.add('marked');
    paragraph.scrollIntoView({ block: 'start' });
    paragraph.focus({ preventScroll: true });
    announce(`Paragraph ${number}`);
  }

  async function start(number, isWanted) {
    // A few before it, so that it is seen in its context.
    const from = Math.max(1, number - 3);
    const found = await read('paragraphs', { from: `${key}.${from}` });
    if (!isWanted()) return;
    [first, last] = [from, from + found.paragraphs.length - 1];
    body.replaceChildren(...drawn(found.paragraphs, null));
    update(found.more);
  }

  async function extend(from, isAfter) {
    try {
      const found = await read('paragraphs', { from: `${key}.${from}` });
      if (isAfter) {
        body.append(...drawn(found.paragraphs, lastHeadings()));
        last = from + found.paragraphs.length - 1;
        update(found.more);
        body.querySelector(`[data-number="${from}"]`)?.focus({ preventScroll: true });
      } else {
        const wanted = found.paragraphs.filter(paragraph => paragraph.number < first);
        const height = body.scrollHeight;
        body.prepend(...drawn(wanted, null));
        const main = document.getElementById('main');
        main.scrollTop += body.scrollHeight - height;
        first = from;
        update(!after.hidden);
      }
    } catch (error) {
      announce(error.message);
      body.append(notice(error.message));
    }
  }

  function update(more) {
    before.hidden = first <= 1;
    after.hidden = !more;
  }

  function lastHeadings() {
    return JSON.parse(body.lastElementChild?.dataset.headings ?? '[]');
  }

  function drawn(paragraphs, above) {
    const elements = [];
    let headings = above;
    for (const paragraph of paragraphs) {
      const own = paragraph.headings ?? [];
      own.forEach((heading, depth) => {
        const isSame = headings && own.slice(0, depth + 1).every((text, i) => headings[i] === text);
        if (!isSame) elements.push(make(`h${Math.min(6, depth + 2)}`, {}, heading));
      });
      headings = own;
      elements.push(make('div', { class: 'paragraph', 'data-number': paragraph.number, 'data-headings': JSON.stringify(own), tabindex: '-1' },
        make('a', { class: 'number', href: `#/read/${paragraph.at}`, 'aria-label': `Paragraph ${paragraph.number}` }, `¶ ${paragraph.number}`),
        make('p', {}, paragraph.text),
        make('p', { class: 'small' }, (paragraph.sources ?? []).join('; '), paragraph.url ? [' · ', linkTo(paragraph.url, 'at its place')] : null)));
    }
    return elements;
  }
}
