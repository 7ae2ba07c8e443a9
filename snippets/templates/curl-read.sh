curl --fail --location --output file \
  ⟦sh url⟧
