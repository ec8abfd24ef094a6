// What the phone keeps, in IndexedDB: drafts, visits, their photos, and copies of what the server said.

const NAME = 'heng-field';
const EDITION = 1;
let opening = null;

const STORES = {
  kept: { keyPath: 'at' }, // copies of the server's answers
  drafts: { keyPath: 'instance' },
  visits: { keyPath: 'instance' }, // handed in by the inspector: waiting, refused or sent
  photos: { keyPath: ['instance', 'name'] }, // of drafts and visits, until the server has them
  leases: { keyPath: 'name' }, // who is sending, where the browser has no locks
};

function open() {
  if (opening) return opening;
  opening = new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, EDITION);
    request.onupgradeneeded = () => Object.entries(STORES).forEach(([name, options]) => request.result.createObjectStore(name, options));
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      request.result.onclose = () => { opening = null; };
      resolve(request.result);
    };
    request.onerror = () => { opening = null; reject(request.error); };
  });
  return opening;
}

/** The result of one request. */
export const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Does the work in one transaction: all of it is kept, or nothing. The work may wait for requests of the transaction only. */
export async function inOne(stores, work) {
  const database = await open();
  const transaction = database.transaction(stores, 'readwrite');
  const end = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  end.catch(() => {}); // reported below
  let result;
  try {
    result = await work(Object.fromEntries(stores.map((name) => [name, transaction.objectStore(name)])));
  } catch (fault) {
    try { transaction.abort(); } catch { /* it has ended already */ }
    await end.catch(() => {});
    throw transaction.error ?? fault;
  }
  await end;
  return result;
}

async function read(store, ask) {
  const database = await open();
  return done(ask(database.transaction(store).objectStore(store)));
}

export const get = (store, key) => read(store, (from) => from.get(key));
export const all = (store) => read(store, (from) => from.getAll());
export const put = (store, value) => inOne([store], (to) => { to[store].put(value); });

/** All photos of a draft or visit; their bytes are read only when asked for. */
export const photosOf = (instance) => read('photos', (from) => from.getAll(span(instance)));

/** The keys of everything that belongs to a draft or visit. */
export const span = (instance) => IDBKeyRange.bound([instance, ''], [instance, '\uffff']);

/** Whether the phone had no room. */
export const isFull = (fault) => fault?.name === 'QuotaExceededError' || /quota/i.test(fault?.message ?? '');
