# Stands in for the gem filestack: what it is given becomes the policy.
require "json"

class FilestackSecurity
  attr_accessor :policy, :signature

  def initialize(secret, options: {})
    raise ArgumentError, "secret" unless secret == ENV["FILESTACK_APP_SECRET"]

    @policy = JSON.generate(options)
    @signature = "signed"
  end
end
