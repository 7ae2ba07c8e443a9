require "json"
require "openssl"

def filestack_security(
⟦if handle⟧  handle: ⟦rb handle⟧,
⟦if call⟧  call: ⟦raw call⟧,
⟦if ttl⟧  ttl: ⟦raw ttl⟧ # seconds
⟦if !ttl⟧  expiry: ⟦raw expiry⟧ # ⟦raw until⟧: from then on this code makes expired policies
)
  secret = ENV["FILESTACK_APP_SECRET"].to_s
  raise "FILESTACK_APP_SECRET is not set" if secret.empty?

  json = JSON.generate({
⟦if ttl⟧    expiry: Time.now.to_i + ttl,
⟦if !ttl⟧    expiry: expiry,
⟦if call⟧    call: call,
⟦if handle⟧    handle: handle,
⟦if source⟧    url: ⟦rb source⟧,
⟦if maxSize⟧    maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧    minSize: ⟦raw minSize⟧,
⟦if path⟧    path: ⟦rb path⟧,
⟦if container⟧    container: ⟦rb container⟧,
  })
  # URL-safe alphabet: - and _ in place of + and /.
  # The padding, =, stays: these characters are signed and sent.
  policy = [json].pack("m0").tr("+/", "-_")
  signature = OpenSSL::HMAC.hexdigest("SHA256", secret, policy)
  { policy: policy, signature: signature }
end

if $PROGRAM_NAME == __FILE__
  security = filestack_security
  puts security[:policy], security[:signature]
end
