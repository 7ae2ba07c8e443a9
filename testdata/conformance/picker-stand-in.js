// Stands in for the picker's own user interface, which filestack-js loads from
// Filestack's static host and which no package holds. The real library loads it,
// gives it the real client and asks it to open; it then does what the picker does
// with that client. What it did stands in window.standIn.
(() => {
  const handle = "ajTW5xm2Sd6v22yrtKmQ";

  function image(src) {
    return new Promise((done, failed) => {
      const element = new Image();
      element.onload = done;
      element.onerror = failed;
      element.src = src;
    });
  }

  class Picker {
    constructor(client, options) {
      this.client = client;
      this.options = options;
    }

    async open() {
      const { client } = this;
      const steps = {
        prefetch: () => client.prefetch({ settings: ["inapp_browser"] }),
        metadata: () => client.metadata(handle),
        upload: () => client.upload(new Blob(["hello world"], { type: "text/plain" }), {}, { filename: "a.txt" }),
        transform: () => image(client.transform(handle, { resize: { width: 10 } })),
        storeURL: () => client.storeURL("https://example.com/a.png"),
        cloud: () => client.cloud.list({ googledrive: { path: "/" } }),
        remove: () => client.remove(handle),
      };
      const { maxSize, storeTo } = this.options ?? {};
      const standIn = (window.standIn = {
        results: {}, done: false, options: { maxSize, storeTo }, again: () => void this.open(), close: () => this.close(),
      });
      for (const [name, step] of Object.entries(steps)) {
        try {
          await step();
          standIn.results[name] = "done";
        } catch (error) {
          standIn.results[name] = String(error.message || error);
        }
      }
      this.options?.onUploadDone?.({ filesUploaded: [], filesFailed: [] });
      standIn.done = true;
    }

    async close() {
      this.options?.onClose?.();
    }
  }

  // What @filestack/loader's registerModule does.
  window.filestackInternals.modules["fs-loader-picker"] = { instance: Picker };
})();
