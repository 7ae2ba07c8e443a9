// Builds URLs with the official SDK: for each case, every form that it has. A form
// that the SDK refuses is an {error}. No request is sent: what would be asked of
// node's https is written down instead.
import { createRequire } from "node:module";
import { exchange } from "./exchange.mjs";

const require = createRequire(import.meta.url);
const https = require("node:https");
const { init, Filelink, FsRequest } = require("filestack-js");
const { config } = require("filestack-js/build/main/config");

// The SDK checks tasks against its schema, which takes milliseconds. Where the pair
// is the only task there is nothing to check.
const { validator } = Filelink;
const unchecked = () => ({ errors: [] });

const hosts = { ...config.urls };
let asked;
https.request = ({ protocol, host, path }) => {
  asked = `${protocol}//${host}${path}`;
  throw new Error("written down, not sent");
};
console.info = () => {}; // retrieve is deprecated, says the SDK

// What preview needs of a page.
let shown;
globalThis.document = {
  createElement: () => ({}),
  getElementById: () => ({ appendChild: (frame) => (shown = frame.src) }),
};

// filelink is the SDK's link with the security task first.
function filelink({ apiKey, handle, source, cname, policy, signature }, tasks) {
  const link = source ? new Filelink(source, apiKey) : new Filelink(handle);
  link.setCname(cname).addTask("security", { policy, signature });
  for (const { name, params } of tasks) link.addTask(name, params);
  return link;
}

const forms = {
  filelink: (c) => filelink(c, c.tasks).toString(),
  filelinkSecured: (c) => filelink(c, []).toString(),
  filelinkBase64: (c) => filelink(c, c.tasks).setBase64(true).toString(),
  transform: (c, client) => client.transform(c.source || c.handle, options(c)),
  transformBase64: (c, client) => client.transform(c.source || c.handle, options(c), true),
  preview: (c, client) => (client.preview(c.source || c.handle, { id: "viewer" }), shown),
  metadata: (c, client) => request(client.metadata(c.handle)),
  retrieve: (c, client) => request(client.retrieve(c.handle)),
  download: (c, client) => dispatched(() => client.download(c.handle)),
  remove: (c, client) => request(client.remove(c.handle)),
};

function options({ tasks }) {
  return Object.fromEntries(tasks.map(({ name, params }) => [name, params]));
}

async function request(promise) {
  await promise.catch(() => {});
  return asked;
}

// dispatched is the URL as the SDK made it: node's parser would encode some of it.
function dispatched(call) {
  const { dispatch } = FsRequest;
  FsRequest.dispatch = (url) => ((asked = url), Promise.reject(new Error("written down, not sent")));
  try {
    return request(call());
  } finally {
    FsRequest.dispatch = dispatch;
  }
}

async function links(c) {
  const client = init(c.apiKey, { cname: c.cname, security: { policy: c.policy, signature: c.signature } });
  Filelink.validator = c.tasks.length > 0 ? validator : unchecked;
  const answer = {};
  for (const [name, form] of Object.entries(forms)) {
    asked = shown = undefined;
    try {
      answer[name] = { url: (await form(c, client)) || "" };
    } catch (error) {
      answer[name] = { error: String(error.message) };
    }
  }
  Object.assign(config.urls, hosts); // a client with a CNAME changes those of all others
  return answer;
}

exchange(async (cases) => {
  const answers = [];
  for (const c of cases) answers.push(await links(c));
  return answers;
});
