package sample

// Hostile are values that break out of something where they stand as they are.
var Hostile = []string{
	`"`, `'`, "`", `"x"`, `'x'`, `\`, `\\`, `\"`, `\'`, `a\`, "a b", " ", "a\nb", "a\r\nb", "\n", "a\n\n", "\t", "<b>", "<", "&", "&amp;", "a&b=c",
	"</script>", "</SCRIPT >", "<!--", "-->", "]]>", "${x}", "$x", "$(id)", "`id`", "#{x}", "#@x", "#$x", "{{x}}", "⟦js policy⟧", "%", "%2F", "%s%d",
	"%zz", "?", "?policy=x&signature=y", "#", "# x", "/", "//", "/*", "*/", "..", "../x", "a/../b", ",", ":", "=", ";", "|", "!x", "~", "-x", "--", "@file",
	`\u0022`, `\u000a`, `\\u0022`, `\x22`, `\042`, `\n`, `\0`, "?>", "<?php", "'''", `"""`, "')\"", "$(printf '", "é", "日本語", "😀", "\u202e", "\u200b",
	"\u2028", "\u2029", "\ufeff", "\x01", "\x1b[201~", "\x7f", "\u0085", "\ue000", "❤\ufe0f", "\u0301", "e\u0301\u0301\u0301\u0301\u0301", "\u3164", "\u2800", "\x00", "\xff", "a\xffb", `"; alert(1); "`, `'; rm -rf x; '`,
	`"/security=policy:x,signature:y/"`, "https://evil.example/", "src://x", "end\n#", "\\\n",
	// What a URL reader may take for the end of a value, of a task or of the padding.
	"/A=", "A=", "/A==", "=/", "x/", "/resize=width:1", "a,b:c=", "%2FA%3D",
}
