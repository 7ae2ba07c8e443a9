// filestack-react 6 is for React 18, its peer: npm refuses it beside
// React 19. For that, Picker's react needs filestack-js alone.
import { PickerOverlay } from "filestack-react";
import { useState } from "react";

const clientOptions = {
  ⟦use client.js⟧
};

export default function Upload() {
  const [open, setOpen] = useState(false);

  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>Upload</button>
      {open && (
        <PickerOverlay
          apikey={⟦js apiKey⟧}
          clientOptions={clientOptions}
          pickerOptions={{
            ⟦use picker-options.js⟧
            onClose: () => setOpen(false),
          }}
          onUploadDone={({ filesUploaded }) => console.log(filesUploaded)}
        />
      )}
    </>
  );
}
