# Stands in for Rails with the gem filestack-rails: loads the initializer, and shows
# what the gem is then given.
require "json"

class Settings
  attr_accessor :api_key, :app_secret
  attr_reader :security

  def security=(options)
    raise "You must have secret key to use security" if app_secret.nil?

    @security = options
  end
end

module Rails
  Application = Struct.new(:config)
  Config = Struct.new(:filestack_rails)

  def self.application
    @application ||= Application.new(Config.new(Settings.new))
  end
end

load "./filestack.rb"
settings = Rails.application.config.filestack_rails
raise "secret" unless settings.app_secret == ENV["FILESTACK_APP_SECRET"]
raise "API key" unless settings.api_key == "ANdpKX6pWRIevNAWvvOOtz"

puts JSON.generate(settings.security), "signed"
