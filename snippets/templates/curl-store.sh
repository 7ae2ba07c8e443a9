⟦if !source⟧# stores ./file
⟦if sizes⟧# the policy takes a file of ⟦raw sizes⟧
⟦if pathPattern⟧# in place of YOUR_PATH what the policy wants: ⟦json pathPattern⟧
⟦if containerPattern⟧# in place of YOUR_CONTAINER what the policy wants: ⟦json containerPattern⟧
⟦if !source⟧curl --form fileUpload=@file \
⟦if source⟧curl --data-urlencode ⟦sh source⟧ \
  ⟦sh url⟧
