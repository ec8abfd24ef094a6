// Where the phone is. A position without its system says nothing within half a kilometre, so the system is declared with it.

const KEY = 'heng-coordinates';
const PATIENCE_MS = 20000;

/** What a browser may give: satellites' own, or shifted, as some apps hand it to the pages they show. */
export const SYSTEMS = ['wgs84', 'gcj02', 'bd09'];

/** WGS-84, as the specification of browsers says, unless somebody who knows better said otherwise on this phone. */
export function system() {
  try {
    const kept = localStorage.getItem(KEY);
    return SYSTEMS.includes(kept) ? kept : SYSTEMS[0];
  } catch {
    return SYSTEMS[0];
  }
}

export function declare(which) {
  localStorage.setItem(KEY, which);
}

/** Asks the phone, and the phone its owner. Rejects with the word that says why there is none. */
export function here() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation || !window.isSecureContext) {
      reject(new Error('position-none'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6), accuracyMetres: coords.accuracy.toFixed(1), system: system() }),
      (fault) => reject(new Error(fault.code === fault.PERMISSION_DENIED ? 'position-denied' : 'position-failed')),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });
}

const EARTH_RADIUS_METRES = 6371000;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Metres between two points of latitude and longitude, on a sphere: to put sites in order, not to measure. */
export function metres([latitude, longitude], [otherLatitude, otherLongitude]) {
  const north = radians(otherLatitude - latitude);
  const east = radians(otherLongitude - longitude) * Math.cos(radians((latitude + otherLatitude) / 2));
  return Math.hypot(north, east) * EARTH_RADIUS_METRES;
}
