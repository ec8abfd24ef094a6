// Elements of the page. Texts go in as text nodes only: nothing that came from outside is ever read as HTML.

/** An element; attributes that begin with `on` are listeners, `true` is an attribute without a value, `false` and null are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Puts these in place of what was there. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/** A name that no other element has. */
let last = 0;
export function newId(start) {
  last += 1;
  return `${start}-${last}`;
}
