⟦if !id⟧# WORKFLOW_ID is the id of the workflow
curl --globoff \
⟦if id⟧  ⟦sh url⟧
⟦if !id⟧  ⟦sh url⟧"${WORKFLOW_ID:?is not set}"⟦sh after⟧
