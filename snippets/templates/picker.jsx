import { PickerOverlay } from "filestack-react";

export default function Upload() {
  return (
    <PickerOverlay
      apikey={⟦js apiKey⟧}
      clientOptions={{
⟦if cname⟧        cname: ⟦js cname⟧,
        security: {
          policy: ⟦js policy⟧,
          signature: ⟦js signature⟧,
        },
      }}
    />
  );
}
