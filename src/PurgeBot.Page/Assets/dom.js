// Elements are made here, and text only ever becomes text: there is no way from a string to markup.

/** An element with properties, event handlers (on…) and children; null children are left out. */
export function make(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same, in SVG. */
export function draw(tag, properties = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Tells what people would otherwise have to look for to those who do not see it. */
export function announce(text) {
  const status = document.getElementById('status');
  status.textContent = '';
  // The same words twice are told twice.
  requestAnimationFrame(() => { status.textContent = text; });
}

/** An address that a browser may open; null for any other. */
export function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
  } catch {
    return null;
  }
}

/** A link to an address elsewhere; its text alone where that is none. */
export function linkTo(address, ...children) {
  const href = address && webAddress(address);
  return href ? make('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...children) : make('span', {}, ...children);
}

/** A sentence in the place of what could not be had. */
export function notice(text) {
  return make('p', { class: 'notice' }, text);
}

/** Calls a function once nothing has called it for a while. */
export function afterPause(milliseconds, work) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
}
