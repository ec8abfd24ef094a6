// Elements without markup in texts: names come from files and are never read as HTML.
const SVG = 'http://www.w3.org/2000/svg';
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  children.flat(9).forEach(child => { if (child != null && child !== '' && child !== false) element.append(child); });
  return element;
}
function h(tag, attributes, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name || 'div');
  if (classes.length) element.className = classes.join(' ');
  return fill(element, attributes, children);
}
const g = (tag, attributes, ...children) => {
  const [name, ...classes] = tag.split('.');
  const element = document.createElementNS(SVG, name);
  if (classes.length) element.setAttribute('class', classes.join(' '));
  return fill(element, attributes, children);
};
// A word of the page in the language shown; {0}… are filled in.
function t(key, ...values) {
  const pair = D.words[key];
  if (!pair) throw new Error('No word ' + key);
  return values.reduce((said, value, i) => said.split('{' + i + '}').join(value), pick(pair));
}
const link = (href, ...children) => h('a', { href }, ...children);
const toPlace = place => '#/p/' + encodeURIComponent(place.code);
const toColumn = column => '#/i/' + encodeURIComponent(column.code);
const toSite = site => '#/s/' + encodeURIComponent(site.code);
const placeLink = place => hasPage(place) ? link(toPlace(place), place.name) : place.name;
const siteName = site => site.name || pick([D.types[site.type - 1][1], D.types[site.type - 1][2]]);
const typeName = type => pick([D.types[type - 1][1], D.types[type - 1][2]]);
const title = column => pick(column.title);
function download(name, content) {
  const url = URL.createObjectURL(new Blob(['\ufeff' + content], { type: 'text/csv;charset=utf-8' }));
  const a = h('a', { href: url, download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
