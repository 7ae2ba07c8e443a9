# gem install filestack
# Its expiry is a duration: the library adds it to the present time.
require "filestack"

def filestack_security(
⟦if handle⟧  handle: ⟦rb handle⟧,
⟦if call⟧  call: ⟦raw call⟧,
⟦if ttl⟧  ttl: ⟦raw ttl⟧ # seconds
⟦if !ttl⟧  expiry: ⟦raw expiry⟧ # ⟦raw until⟧: from then on this code makes expired policies
)
  secret = ENV["FILESTACK_APP_SECRET"].to_s
  raise "FILESTACK_APP_SECRET is not set" if secret.empty?

  FilestackSecurity.new(secret, options: {
⟦if ttl⟧    expiry: ttl,
⟦if !ttl⟧    expiry: expiry - Time.now.to_i,
⟦if call⟧    call: call,
⟦if handle⟧    handle: handle,
⟦if source⟧    url: ⟦rb source⟧,
⟦if maxSize⟧    maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧    minSize: ⟦raw minSize⟧,
⟦if path⟧    path: ⟦rb path⟧,
⟦if container⟧    container: ⟦rb container⟧,
  })
end

if $PROGRAM_NAME == __FILE__
  security = filestack_security
  puts security.policy, security.signature
end
