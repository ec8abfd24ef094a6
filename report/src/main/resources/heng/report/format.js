// How numbers, states, dates and coverage look.
const minus = number => number.replace('-', '−');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function day(iso) {
  if (!iso) return '…';
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number);
  return state.lang === 'zh' ? `${y}年${m}月${d}日` : `${d} ${MONTHS[m - 1]} ${y}`;
}
const clock = iso => iso.length > 10 && iso.slice(11, 16) !== '00:00' ? day(iso) + ' ' + iso.slice(11, 16) : day(iso);
const period = (from, to) => day(from) + (state.lang === 'zh' ? '至' : ' to ') + day(to);

// Each state has a shape of its own besides its word.
const SHAPES = {
  'scored': () => [g('circle', { cx: 6, cy: 6, r: 4, fill: 'currentColor' })],
  'no evidence': () => [g('circle', { cx: 6, cy: 6, r: 4, fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '2 1.6', 'stroke-width': 1.4 })],
  'not applicable': () => [g('path', { d: 'M1.5 6h9', stroke: 'currentColor', 'stroke-width': 1.6 })],
  'failed': () => [g('path', { d: 'M2 2l8 8M10 2l-8 8', stroke: 'currentColor', 'stroke-width': 1.8 })],
  'vetoed': () => [g('circle', { cx: 6, cy: 6, r: 4.4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }), g('path', { d: 'M3 9l6-6', stroke: 'currentColor', 'stroke-width': 1.6 })],
  'suspended': () => [g('path', { d: 'M3.5 2v8M8.5 2v8', stroke: 'currentColor', 'stroke-width': 2.2 })],
  'barred': () => [g('rect', { x: 1.5, y: 1.5, width: 9, height: 9, fill: 'currentColor' })],
};
const shape = name => g('svg.shape', { viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' }, SHAPES[name]());
const stateWord = name => t('state-' + name.replace(' ', '-'));
const stateMark = name => h('span.state.' + name.replace(' ', '-'), {}, shape(name), stateWord(name));

// A published number with its state where that is not plain. Never a 0 for what nobody saw.
function shown(number, name) {
  if (name === 'scored') return minus(number);
  return number ? [minus(number), ' ', stateMark(name)] : stateMark(name);
}
const shownText = (number, name) => name === 'scored' ? minus(number) : (number ? minus(number) + ' ' : '') + stateWord(name);

// An exact number: the digits after the fourth decimal quieter, all of them aligned by the decimal point.
function exact(number, decimals) {
  const [whole, rest = ''] = minus(number).split('.');
  const tail = rest.slice(4) + '\u2007'.repeat(Math.max(0, decimals - Math.max(4, rest.length)));
  const head = rest.slice(0, 4) + '\u2007'.repeat(decimals ? Math.max(0, Math.min(4, decimals) - rest.length) : 0);
  const point = rest ? '.' : decimals ? '\u2008' : '';
  return h('span.exact', {}, whole + point + head, tail && h('span.tail', {}, tail));
}
const decimalsOf = number => (number.split('.')[1] || '').length;

function ring(seen, due) {
  if (!due) return h('span.cover', {}, t('nothing-due'));
  const share = seen / due, r = 6, around = 2 * Math.PI * r;
  return h('span.cover', { title: t('coverage-title', seen, due) },
    g('svg.ring', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
      g('circle.track', { cx: 8, cy: 8, r, fill: 'none', 'stroke-width': 3 }),
      share > 0 && g('circle.arc', { cx: 8, cy: 8, r, fill: 'none', 'stroke-width': 3, 'stroke-dasharray': `${share * around} ${around}`, transform: 'rotate(-90 8 8)' })),
    `${seen}/${due}`);
}

// A change with its sign and an arrow, or why there is none.
function change(cell) {
  if (cell.comparison === 0) {
    const way = cell.change.startsWith('+') ? 'up' : cell.change.startsWith('-') ? 'down' : 'same';
    return h('span.change.' + way, {}, minus(cell.change), h('span.arrow', { 'aria-hidden': 'true' }, { up: ' ▲', down: ' ▼', same: '' }[way]));
  }
  return h('span.quiet', {}, changeReason(cell.comparison));
}
const changeReason = comparison => ['', t('change-no-round'), t('change-no-value'), t('change-other-cohort'), t('change-unknown-then')][comparison];
const changeText = cell => cell.comparison === 0 ? minus(cell.change) : changeReason(cell.comparison);

// A number that opens its explanation.
const opens = cell => [h('a.number', { href: '#' + route().path + '!' + cell.node, title: t('open-explanation') }, shown(cell.shown, node(cell.node).state)), band(cell) && h('span.band', {}, band(cell))];
// The name of the range that a published value lies in.
const band = cell => { const result = resultAt.get(cell.place.n + ':' + cell.column.n); return result && result[9].length ? pick(result[9]) : ''; };
const fieldsText = record => record.none ? stateWord('not applicable') : Object.entries(record.fields).map(([name, value]) => `${name} ${value}`).join(', ');
const itemName = code => byCode.has(code) ? title(byCode.get(code)) : code;
const methodName = code => D.standard.methods[code] ? pick(D.standard.methods[code]) : code;
const last = () => D.rounds.length ? D.rounds[D.rounds.length - 1] : null;
