package lang

// Python is Python 3.
var Python = &Language{
	Name: "python", Ending: ".py", Mark: "py", Quote: withLongEscapes,
	Keywords: "import def return if from raise class not", Comments: "#",
}
