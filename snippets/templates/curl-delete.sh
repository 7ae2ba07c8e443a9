curl --request DELETE \
  ⟦sh url⟧
