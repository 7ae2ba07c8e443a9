// React 18 and 19, with filestack-js alone: filestack-react 6 is for
// React 18 (its peer). In Next.js "use client" goes above the imports.
import * as filestack from "filestack-js";
import { useEffect, useState } from "react";

const client = filestack.init(⟦js apiKey⟧, {
  ⟦use client.js⟧
});

export default function Upload() {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return undefined;
    const picker = client.picker({
      ⟦use picker-options.js⟧
      onUploadDone: ({ filesUploaded }) => console.log(filesUploaded),
      onClose: () => setOpen(false),
    });
    picker.open();
    return () => {
      picker.close();
    };
  }, [open]);

  return <button type="button" onClick={() => setOpen(true)}>Upload</button>;
}
