package link_test

import (
	"fmt"

	"policybench/signing"
	"policybench/signing/link"
)

var pair = signing.Security{Policy: "eyJleHBpcnkiOjE4OTM0NTYwMDB9", Signature: "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"}

// A stored file carries its pair in the query.
func ExampleDelivery() {
	fmt.Println(link.Delivery("", "KW9EJhYtS6y48Whm2S6D", pair))
	// Output:
	// https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6
}

// What a transformation does to a file stands in its path, the pair as a task of its own.
func ExampleTransform() {
	tasks, _ := link.ParseTasks("resize=width:200/rotate=deg:90")
	fmt.Println(link.Transform("", "", append([]link.Task{link.ShortSecurityTask(pair)}, tasks...), "KW9EJhYtS6y48Whm2S6D"))
	// Output:
	// https://cdn.filestackcontent.com/security=p:eyJleHBpcnkiOjE4OTM0NTYwMDB9,s:9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6/resize=width:200/rotate=deg:90/KW9EJhYtS6y48Whm2S6D
}

// Reading says what each byte of a request is, and what is wrong with it.
func ExampleRead() {
	reading, account := link.Read("https://cdn.filestackcontent.com/resize=widht:200/KW9EJhYtS6y48Whm2S6D")
	fmt.Println(reading.Source.Text)
	for _, f := range account.Faults {
		fmt.Println(f.At.Text, f.Near)
	}
	// Output:
	// KW9EJhYtS6y48Whm2S6D
	// widht width
}

// A value that holds a sign of the grammar is quoted.
func ExampleQuote() {
	fmt.Println(link.Quote("arial"), link.Quote("/a,b.png"), link.Unquote(link.Quote("/a,b.png")))
	// Output:
	// arial "/a,b.png" /a,b.png
}
