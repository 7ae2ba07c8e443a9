package reply

// entry is a row of a table that is looked up by its key.
type entry[K comparable, V any] struct {
	Key   K
	Value V
}
