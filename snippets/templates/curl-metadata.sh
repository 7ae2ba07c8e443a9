curl ⟦sh url⟧
