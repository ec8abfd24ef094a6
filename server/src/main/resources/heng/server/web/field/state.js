// What the page knows at the moment, the same for all its views.

export const state = {
  base: new URL('.', location.href).pathname, // `/d/TOKEN/`
  me: null, // who, which zone, which campaigns
  campaign: null, // the id of the chosen one
  sites: {}, // by campaign
  forms: {}, // by campaign
  online: navigator.onLine,
  shut: false, // the address opens nothing any more
  offlineReady: false, // the page opens again without network
  here: null, // [latitude, longitude] if the phone told
  started: false,
};

export const campaignNow = () => state.me?.campaigns.find((one) => one.id === state.campaign) ?? state.me?.campaigns[0] ?? null;
export const siteOf = (campaign, code) => (state.sites[campaign] ?? []).find((site) => site.code === code);
export const formOf = (campaign, type) => (state.forms[campaign] ?? []).find((form) => form.type === type);
