# config/initializers/filestack.rb, for the gem filestack-rails
secret = ENV["FILESTACK_APP_SECRET"].to_s
raise "FILESTACK_APP_SECRET is not set" if secret.empty?

Rails.application.config.filestack_rails.api_key = ⟦rb apiKey⟧
Rails.application.config.filestack_rails.app_secret = secret
Rails.application.config.filestack_rails.security = {
⟦if ttl⟧  expiry: ⟦raw ttl⟧, # a duration in seconds: each page has one that counts from its own time
⟦if !ttl⟧  # A duration: the gem adds it to the time of each page. No fixed time can be given, so
⟦if !ttl⟧  # pages end before ⟦raw until⟧ only where the server starts anew each time.
⟦if !ttl⟧  expiry: ⟦raw expiry⟧ - Time.now.to_i,
⟦if call⟧  call: ⟦raw call⟧,
⟦if handle⟧  handle: ⟦rb handle⟧,
⟦if source⟧  url: ⟦rb source⟧,
⟦if maxSize⟧  maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧  minSize: ⟦raw minSize⟧,
⟦if path⟧  path: ⟦rb path⟧,
⟦if container⟧  container: ⟦rb container⟧,
}
