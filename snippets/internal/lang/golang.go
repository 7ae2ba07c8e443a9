package lang

// Go's strings are escaped by ourselves: strconv.Quote would leave marks as they are.
var Go = &Language{
	Name: "go", Ending: ".go", Mark: "go", Quote: withLongEscapes,
	Keywords: "package import func return if nil string error type struct int64", Comments: "//",
}
