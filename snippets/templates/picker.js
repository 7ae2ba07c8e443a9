import * as filestack from "filestack-js";

const client = filestack.init(⟦js apiKey⟧, {
  ⟦use client.js⟧
});
⟦if open⟧
⟦if open⟧const picker = client.picker({
⟦if open⟧  ⟦use picker-options.js⟧
⟦if open⟧  onUploadDone: ({ filesUploaded }) => console.log(filesUploaded),
⟦if open⟧});
⟦if open⟧
⟦if open⟧// Your own button may take the place of this one.
⟦if open⟧const button = document.body.appendChild(document.createElement("button"));
⟦if open⟧button.textContent = "Upload";
⟦if open⟧button.addEventListener("click", () => picker.open());
