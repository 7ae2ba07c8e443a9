// Makes a page of a snippet that is a module: each language as its own tools do, with
// the real packages. Components are mounted on a page of their own.
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const host = (name) => `document.body.appendChild(document.createElement("${name}"))`;

const languages = {
  javascript: (text) => ({ contents: text, loader: "js" }),

  jsx: (text) => ({
    contents: `${text}\nimport { createRoot } from "react-dom/client";\ncreateRoot(${host("div")}).render(<Upload />);`,
    loader: "jsx",
  }),

  vue(text) {
    const { parse, compileScript } = require("vue/compiler-sfc");
    const { descriptor, errors } = parse(text);
    if (errors.length > 0) throw errors[0];
    const { content } = compileScript(descriptor, { id: "upload", inlineTemplate: true });
    return {
      contents: `${content.replace("export default", "const Upload =")}\nimport { createApp } from "vue";\ncreateApp(Upload).mount(${host("div")});`,
      loader: "js",
    };
  },

  // The compiler comes first: it translates the component when the page loads it.
  typescript: (text) => ({
    contents: `import "@angular/compiler";\n${text}\nimport { bootstrapApplication } from "@angular/platform-browser";\n${host("app-upload")};\nbootstrapApplication(UploadComponent);`,
    loader: "ts",
  }),
};

// bundle gives the page. React 19 is in a project of its own.
export async function bundle({ text, language, react19 }) {
  const { outputFiles } = await require("esbuild").build({
    stdin: { ...languages[language](text), resolveDir: react19 ? join(here, "react19") : here },
    bundle: true, write: false, minify: true, jsx: "automatic", logLevel: "silent", platform: "browser",
    define: {
      "process.env.NODE_ENV": '"production"', "ngDevMode": "false", "ngServerMode": "false", "ngJitMode": "true",
      "__VUE_OPTIONS_API__": "true", "__VUE_PROD_DEVTOOLS__": "false", "__VUE_PROD_HYDRATION_MISMATCH_DETAILS__": "false",
    },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  });
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script"); // as a file it would need no care
  return `<!DOCTYPE html><meta charset="utf-8"><body><div id="viewer" style="height:500px"></div><script type="module">${script}</script>`;
}
