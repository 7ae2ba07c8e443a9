package lang

const scriptWords = "async await const let function return throw new if else import from export default as class readonly"

// JavaScript is for scripts and modules.
var JavaScript = &Language{Name: "javascript", Ending: ".js", Mark: "js", Quote: appendJS, Keywords: scriptWords, Comments: "//"}

// Module, TypeScript, JSX and Vue are JavaScript in other files.
var (
	Module     = &Language{Name: "javascript", Ending: ".mjs", Mark: "mjs", Quote: appendJS, Keywords: scriptWords, Comments: "//"}
	TypeScript = &Language{Name: "typescript", Ending: ".ts", Mark: "ts", Quote: appendJS, Keywords: scriptWords, Comments: "//"}
	JSX        = &Language{Name: "jsx", Ending: ".jsx", Mark: "jsx", Quote: appendJS, Keywords: scriptWords, Comments: "//"}
	Vue        = &Language{Name: "vue", Ending: ".vue", Mark: "vue", Quote: appendJS, Keywords: scriptWords + " script setup template", Comments: "// <!--"}
)

// JSON has the strings of JavaScript. It has no comments; in a comment of another
// language its strings are always one line.
var JSON = &Language{Name: "json", Ending: ".json", Mark: "json", Quote: appendJS}

// appendJS writes a JavaScript string that may also stand in a <script> element
// of HTML: "<" is escaped, so neither </script> nor <!-- occurs.
func appendJS(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\<`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		return utf16Escape(b, r)
	})
}
