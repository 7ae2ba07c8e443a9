# the new content is ./file
curl --form fileUpload=@file \
  ⟦sh url⟧
