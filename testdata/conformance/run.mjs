// Runs JavaScript snippets as they stand against the official SDK, and tells what the
// SDK then has: for each {text, language}, the session of the client, the source of
// the frame that client.preview made, what the picker was given, and whether it was
// asked to open.
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

// page is as much of a document as the snippets ask for; every button is clicked.
function page(clicks, shown) {
  const element = (name) => {
    if (name === "iframe") return (shown.frame = {});
    return { addEventListener: (event, listener) => event === "click" && clicks.push(listener) };
  };
  return {
    body: { appendChild: (child) => child },
    createElement: element,
    getElementById: (id) => (id === "viewer" ? { appendChild: () => {} } : id === "upload" ? element("button") : null),
  };
}

async function run({ text, language }) {
  let client, given;
  const clicks = [], shown = {};
  opened = false;
  const document = (globalThis.document = page(clicks, shown));
  const init = (...args) => {
    client = filestack.init(...args);
    const picker = client.picker.bind(client);
    client.picker = (options) => picker((given = options));
    return client;
  };
  try {
    languages[language](text, { filestack: { ...filestack, init }, document, init });
    for (const click of clicks) void click(); // what it promises is heard above
    await settled();
    const { apikey, policy, signature, cname } = client.session;
    return { session: { apikey, policy, signature, cname }, frame: shown.frame?.src, opened, picker: told(given) };
  } catch (error) {
    return { error: String(error) };
  } finally {
    Object.assign(config.urls, hosts); // a client with a CNAME changes those of all others
  }
}

// told is what the picker was given of the policy.
function told(options) {
  if (!options) return undefined;
  const { maxSize, storeTo, onFileSelected, onUploadDone } = options;
  let minSize = 0;
  const refuses = (size) => {
    try {
      onFileSelected({ size });
    } catch {
      return true;
    }
  };
  if (onFileSelected) while (minSize < 1000 && refuses(minSize)) minSize++;
  return { maxSize, minSize, path: storeTo?.path, container: storeTo?.container, done: typeof onUploadDone === "function" };
}

// execute runs a module with the packages that it asks for.
function execute(text, loader, { filestack, document }, packages = {}) {
  const { code } = esbuild.transformSync(text, { loader, format: "cjs", jsx: "transform" });
  const module = {};
  const available = { "filestack-js": filestack, ...packages };
  vm.runInNewContext(code, { module, document, console, React: { createElement, Fragment: "" }, require: (name) => available[name] });
  return module.exports;
}

const createElement = (type, properties, ...children) => ({ type, properties, children });

// A component is opened from the start, and its effects run once.
const react = { useState: () => [true, () => {}], useEffect: (effect) => effect() };

const languages = {
  javascript(text, world) {
    if (/^import /m.test(text)) execute(text, "js", world);
    else vm.runInNewContext(text, { filestack: world.filestack });
  },

  // The page's own script, which ends where a browser's parser ends it.
  html(text, { filestack, document }) {
    const [, script] = text.split(/<script>/i);
    vm.runInNewContext(script.slice(0, script.search(/<\/script/i)), { filestack, document, console });
  },

  // With filestack-react the component's element is what React would be given; the
  // library hands its properties to the SDK.
  jsx(text, world) {
    const PickerOverlay = () => {};
    const component = execute(text, "jsx", world, { react, "filestack-react": { PickerOverlay } });
    const overlay = find(component.default(), PickerOverlay);
    if (!overlay) return;
    const { apikey, clientOptions, pickerOptions, onUploadDone } = overlay.properties;
    world.init(apikey, clientOptions).picker({ onUploadDone, ...pickerOptions }).open();
  },
};

function find(element, type) {
  if (!element?.children || element.type === type) return element?.type === type ? element : undefined;
  return element.children.map((child) => find(child, type)).find(Boolean);
}

exchange(async (snippets) => {
  const results = [];
  for (const snippet of snippets) results.push(await run(snippet));
  return results;
});
