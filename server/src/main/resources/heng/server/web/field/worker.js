// Lets the page open without network: keeps its files, all of one edition. What is sent and what the server says is not its business.
// Before this stand, written by the server: VERSION of the edition, FILES it consists of.

const HOME = new URL(self.registration.scope).pathname;
const KEPT = `heng-field ${HOME} ${VERSION}`;
const SHELL = [HOME, `${HOME}words.json`, '/assets/report/tokens.css', ...FILES];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' })))).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith(`heng-field ${HOME} `) && name !== KEPT).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || !SHELL.includes(pathname)) return;
  event.respondWith(caches.open(KEPT).then((cache) => cache.match(pathname)).then((kept) => kept ?? fetch(event.request)));
});
