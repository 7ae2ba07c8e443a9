require "json"
require "openssl"

def filestack_security⟦raw parameter⟧
  secret = ENV["FILESTACK_APP_SECRET"].to_s
  raise "FILESTACK_APP_SECRET is not set" if secret.empty?

  json = JSON.generate(
⟦if ttl⟧    expiry: Time.now.to_i + ⟦raw ttl⟧,
⟦if !ttl⟧    expiry: ⟦raw expiry⟧, # ⟦raw until⟧: from then on this code makes expired policies
⟦each⟧    ⟦raw key⟧: ⟦raw value⟧,
  )
  policy = [json].pack("m0").tr("+/", "-_")
  signature = OpenSSL::HMAC.hexdigest("SHA256", secret, policy)
  [policy, signature]
end

puts filestack_security⟦raw argument⟧
