// Runs JavaScript snippets as they stand against the official SDK, and tells what the
// SDK then has: for each {text, language}, the session of the client, the source of
// the frame that client.preview made, and whether the picker was asked to open.
//
// node has no page, so the SDK cannot load the picker's own script: its loader says
// so, which is how an opened picker is known here. The browser test goes on from there.
import { createRequire } from "node:module";
import vm from "node:vm";
import { exchange } from "./exchange.mjs";

const require = createRequire(import.meta.url);
const filestack = require("filestack-js");
const { config } = require("filestack-js/build/main/config");
const esbuild = require("esbuild");

const hosts = { ...config.urls };
let opened = false;
process.on("unhandledRejection", (error) => {
  if (!/only on browser/.test(error.message)) throw error;
  opened = true;
});

const settled = () => new Promise((done) => setImmediate(done));

async function run({ text, language }) {
  let client, frame;
  opened = false;
  globalThis.document = {
    createElement: () => (frame = {}),
    getElementById: (id) => (id === "viewer" ? { appendChild: () => frame } : null),
  };
  const init = (...given) => (client = filestack.init(...given));
  try {
    languages[language](text, init);
    await settled();
    const { apikey, policy, signature, cname } = client.session;
    return { session: { apikey, policy, signature, cname }, frame: frame?.src, opened };
  } catch (error) {
    return { error: String(error) };
  } finally {
    Object.assign(config.urls, hosts); // a client with a CNAME changes those of all others
  }
}

const languages = {
  javascript(text, init) {
    vm.runInNewContext(text, { filestack: { init } });
  },

  // The page's own script, which ends where a browser's parser ends it.
  html(text, init) {
    const [, script] = text.split(/<script>/i);
    languages.javascript(script.slice(0, script.search(/<\/script/i)), init);
  },

  // The component's element is what React would be given; filestack-react hands its
  // properties to filestack.init.
  jsx(text, init) {
    const { code } = esbuild.transformSync(text, { loader: "jsx", format: "cjs" });
    const PickerOverlay = () => {};
    const module = {};
    vm.runInNewContext(code, {
      module,
      require: (name) => ({ "filestack-react": { PickerOverlay } })[name],
      React: { createElement: (type, properties) => ({ type, properties }) },
    });
    const { type, properties } = module.exports.default();
    if (type !== PickerOverlay) throw new Error("no PickerOverlay");
    init(properties.apikey, properties.clientOptions);
  },
};

exchange(async (snippets) => {
  const results = [];
  for (const snippet of snippets) results.push(await run(snippet));
  return results;
});
