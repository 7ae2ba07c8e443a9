# config/initializers/filestack.rb, for the gem filestack-rails
secret = ENV["FILESTACK_APP_SECRET"].to_s
raise "FILESTACK_APP_SECRET is not set" if secret.empty?

Rails.application.config.filestack_rails.api_key = ⟦rb apiKey⟧
Rails.application.config.filestack_rails.app_secret = secret
Rails.application.config.filestack_rails.security = {
⟦if ttl⟧  expiry: ⟦raw ttl⟧, # a duration in seconds, from when a page is made
⟦if !ttl⟧  # A duration, from when a page is made: the gem takes no fixed time. The
⟦if !ttl⟧  # longer the server runs, the later than ⟦raw until⟧ it ends.
⟦if !ttl⟧  expiry: ⟦raw expiry⟧ - Time.now.to_i,
⟦if call⟧  call: ⟦raw call⟧,
⟦if handle⟧  handle: ⟦rb handle⟧,
⟦if source⟧  url: ⟦rb source⟧,
⟦if maxSize⟧  maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧  minSize: ⟦raw minSize⟧,
⟦if path⟧  path: ⟦rb path⟧,
⟦if container⟧  container: ⟦rb container⟧,
}
