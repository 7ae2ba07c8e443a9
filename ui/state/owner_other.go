//go:build !unix

package state

import "io/fs"

// ours reports whether a file is this user's: elsewhere the folder is.
func ours(fs.FileInfo) bool { return true }
