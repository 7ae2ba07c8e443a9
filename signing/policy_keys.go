package signing

// keys are the documented keys of a policy, as Encode orders them. A key more is a field
// of Policy as well, which Encode and Decode name one by one.
var keys = [...]string{"expiry", "call", "handle", "url", "maxSize", "minSize", "path", "container"}

// Keys returns the documented keys of a policy (Filestack documentation, "Creating
// policies"; filestack-js security schema), in the order in which Encode writes them.
// Case matters, as for calls.
func Keys() []string { return append([]string(nil), keys[:]...) }
