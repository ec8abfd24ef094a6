// Routes, the head of the page, language and theme.
function route() {
  const raw = location.hash.slice(1) || '/', at = raw.indexOf('!');
  const path = at < 0 ? raw : raw.slice(0, at);
  const open = at < 0 ? [] : raw.slice(at + 1).split('.').map(Number).filter(n => n > 0 && n <= D.nodes.length);
  return { path, open, parts: path.split('/').slice(1).map(decodeURIComponent) };
}
function view({ parts: [kind, code] }) {
  if (kind === 'p' && placeByCode.has(code)) return [placePage(placeByCode.get(code)), placeByCode.get(code).name];
  if (kind === 'i' && byCode.has(code)) return [columnPage(byCode.get(code)), title(byCode.get(code))];
  if (kind === 's' && siteByCode.has(code)) return [sitePage(siteByCode.get(code)), siteName(siteByCode.get(code))];
  if (kind === 'r' && recordById.has(code)) return [recordPage(recordById.get(code)), code];
  if (kind === 'items') return [itemsPage(), t('items')];
  if (kind === 'missing') return [gapsPage(), t('missing')];
  if (kind === 'editions') return [editionsPage(), t('editions')];
  if (kind === 'sources') return [sourcesPage(), t('sources')];
  if (kind) return [[h('h1', {}, t('not-there')), h('p', {}, link('#/', t('overview')))], t('not-there')];
  return [overview(), t('overview')];
}

const app = document.getElementById('app');
let drawn = '';
let opener = null;
function render(force) {
  const now = route(), page = document.getElementById('page'), side = document.getElementById('side');
  if (force || drawn !== now.path) {
    const [content, name] = view(now);
    page.replaceChildren(...content.flat(9).filter(Boolean));
    document.title = name + ' · ' + pick(D.campaign.title);
    if (!force && drawn) { window.scrollTo(0, 0); const first = page.querySelector('h1'); if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); } }
    drawn = now.path;
    document.querySelectorAll('#nav a').forEach(a => { if (a.getAttribute('href') === '#' + now.path || (a.getAttribute('href') === '#/' && now.path === '/')) a.setAttribute('aria-current', 'page'); else a.removeAttribute('aria-current'); });
  }
  const was = !side.hidden;
  side.hidden = !now.open.length;
  document.body.classList.toggle('explaining', now.open.length > 0);
  if (now.open.length) {
    if (!was) opener = document.activeElement;
    side.replaceChildren(...drawer(now.open).flat(9).filter(Boolean));
    side.scrollTop = 0;
    side.querySelector('h2').focus({ preventScroll: true });
  } else if (was) {
    side.replaceChildren();
    if (opener && opener.isConnected) opener.focus({ preventScroll: true });
  }
}

const remember = (key, kept) => { try { localStorage.setItem('heng-' + key, kept); } catch { /* a file may not remember */ } };
const recall = key => { try { return localStorage.getItem('heng-' + key) || ''; } catch { return ''; } };
function setTheme(theme) {
  state.theme = theme;
  if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
  remember('theme', theme);
}
function setLanguage(lang) {
  state.lang = lang;
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  remember('lang', lang);
  frame();
  render(true);
}

// First letters of the pinyin, for names in Chinese characters: 魏都区 is wdq. The browser's own order of characters tells them.
const LETTERS = 'abcdefghjklmnopqrstwxyz', FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'], collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const initialCache = new Map();
function initials(name) {
  if (!initialCache.has(name)) initialCache.set(name, [...name].map(c => { if (!/[\u4e00-\u9fff]/.test(c)) return c; let i = FIRSTS.length - 1; while (i > 0 && collator.compare(c, FIRSTS[i]) < 0) i--; return LETTERS[i]; }).join(''));
  return initialCache.get(name);
}
function find(wanted) {
  const hit = (name, code) => name.toLowerCase().includes(wanted) || code.toLowerCase().startsWith(wanted) || initials(name).toLowerCase().startsWith(wanted);
  return [...places.filter(p => hasPage(p) && hit(p.name, p.code)).map(p => [toPlace(p), p.name, pathOf(p).slice(0, -1).map(x => x.name).join(' › ') || p.code]),
    ...columns.filter(c => hit(title(c), c.code)).map(c => [toColumn(c), title(c), t('item')]),
    ...sites.filter(s => hit(siteName(s), s.code)).map(s => [toSite(s), siteName(s), typeName(s.type)])].slice(0, 12);
}
function finder() {
  const list = h('ul.found', { id: 'found', hidden: true });
  const input = h('input', { type: 'search', id: 'find', placeholder: t('find-hint'), 'aria-label': t('find'), autocomplete: 'off', oninput: () => {
    const wanted = input.value.trim().toLowerCase(), hits = wanted ? find(wanted) : [];
    list.hidden = !wanted;
    list.replaceChildren(...(hits.length ? hits.map(([href, name, more]) => h('li', {}, h('a', { href, onclick: close }, name, h('span.quiet', {}, more)))) : [h('li.none', {}, t('nothing-found'))]));
  }, onkeydown: e => { if (e.key === 'Enter') { const first = list.querySelector('a'); if (first) first.click(); } if (e.key === 'Escape') close(); } });
  const close = () => { input.value = ''; list.hidden = true; };
  return h('div.finder', { role: 'search' }, input, list);
}

function frame() {
  const themes = ['', 'light', 'dark'];
  const nav = [['#/', 'overview'], ['#/items', 'items'], ['#/missing', 'missing'], ['#/editions', 'editions'], ['#/sources', 'sources']];
  app.replaceChildren(
    h('a.skip', { href: '#page', onclick: e => { e.preventDefault(); document.getElementById('page').focus(); } }, t('skip')),
    h('header.top', {}, h('div.bar', {}, h('a.brand', { href: '#/' }, h('span.sign', { 'aria-hidden': 'true' }, '衡'), h('span.campaign', {}, pick(D.campaign.title))), finder(),
      h('div.switches', {}, h('button', { type: 'button', lang: state.lang === 'zh' ? 'en' : 'zh', onclick: () => setLanguage(state.lang === 'zh' ? 'en' : 'zh') }, state.lang === 'zh' ? 'English' : '中文'),
        h('button', { type: 'button', onclick: e => { setTheme(themes[(themes.indexOf(state.theme) + 1) % 3]); e.target.textContent = t('theme-' + (state.theme || 'system')); } }, t('theme-' + (state.theme || 'system'))),
        h('button', { type: 'button', onclick: () => window.print() }, t('print')))),
      h('nav', { id: 'nav', 'aria-label': t('pages') }, nav.map(([href, key]) => link(href, t(key))))),
    h('div.sheets', {}, h('main', { id: 'page', tabindex: -1 }), h('aside', { id: 'side', hidden: true, 'aria-label': t('explanation') })),
    D.campaign.notice || D.campaign.study ? h('footer.notice', {}, D.campaign.study ? h('p.study', {}, t('study-notice')) : null, D.campaign.notice ? h('p', {}, pick(D.campaign.notice)) : null) : null);
}

window.addEventListener('hashchange', () => render(false));
document.addEventListener('keydown', e => {
  if (e.target.closest('input, select, textarea, [role=tab]') || e.altKey || e.ctrlKey || e.metaKey) return;
  if (e.key === 'Escape' && route().open.length) location.hash = route().path;
  const way = { ArrowLeft: 'prev', ArrowRight: 'next' }[e.key], to = way && !route().open.length && !e.target.closest('.scroll') && document.querySelector(`.siblings a[rel=${way}]`);
  if (to) to.click();
});
document.addEventListener('click', e => { if (!e.target.closest('.finder')) { const list = document.getElementById('found'); if (list) list.hidden = true; } });
let width = window.innerWidth;
window.addEventListener('resize', () => { if (Math.abs(window.innerWidth - width) > 40) { width = window.innerWidth; if (!window.matchMedia('print').matches) render(true); } });
state.theme = recall('theme');
if (state.theme) setTheme(state.theme);
setLanguage(recall('lang') === 'en' ? 'en' : 'zh');
