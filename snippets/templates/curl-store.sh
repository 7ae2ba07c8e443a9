⟦if !source⟧# stores ./file
⟦if !source⟧curl --form fileUpload=@file \
⟦if source⟧curl --data-urlencode ⟦sh source⟧ \
  ⟦sh url⟧
